namespace StoryBot.Chat.Posting;

/// <summary>
/// Whether what the bot says gets through, judged by what became of it lately: a connection can stand while every post fails. It does not
/// once posts have failed for <see cref="Grace"/> without one that stood, or one for a reason that holds for all, or several places have
/// refused one after another. It does again with the first post that stands. Where nobody asks, a probe stands in for posts: it shows that
/// the platform is away, and that it is back once no post has failed for <see cref="Memory"/>.
/// </summary>
internal sealed class PostingRecord(TimeProvider time)
{
    /// <summary>Platforms hiccup; what is over sooner is not worth a word.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Longer than the longest pause between two attempts at a post.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    /// <summary>How long it is held against a place that it refused.</summary>
    private static readonly TimeSpan RefusalMemory = TimeSpan.FromMinutes(10);

    /// <summary>One place may lack a right, and anybody can ask there; so many at once mean that the bot itself lacks it.</summary>
    private const int RefusingPlaces = 3;

    private readonly Lock gate = new();
    private readonly HashSet<string> refusing = [];
    private PostingRun? refusals;
    private PostingRun? failures;
    private long proved = time.GetTimestamp();

    /// <summary>Whether neither a post nor a probe has lately shown that what is said gets through.</summary>
    public bool NeedsProof
    {
        get
        {
            lock (gate)
                return failures is not null || time.GetElapsedTime(proved) >= Memory;
        }
    }

    /// <summary>The health of a connection, unless what is said over it does not get through.</summary>
    public ChatAdapterHealth Judge(ChatAdapterHealth connection)
    {
        lock (gate)
            return connection is ChatAdapterHealth.Connected && Trouble is { } trouble
                ? new ChatAdapterHealth.Mute(trouble.Since, trouble.Fault.Cause, trouble.Fault.Mend)
                : connection;
    }

    /// <summary>Something stands in the chat.</summary>
    public void Posted()
    {
        lock (gate)
        {
            failures = refusals = null;
            refusing.Clear();
            proved = time.GetTimestamp();
        }
    }

    /// <summary>An attempt failed, for a reason that has nothing to do with where.</summary>
    public void Failed(PostingFault fault)
    {
        lock (gate)
        {
            var run = Lengthen(failures, Memory, fault);
            failures = run with { LatestPost = run.Latest };
        }
    }

    /// <summary>A place does not take the bot's posts.</summary>
    public void Refused(string place, PostingFault fault)
    {
        lock (gate)
        {
            if (refusals is null || time.GetElapsedTime(refusals.Latest) >= RefusalMemory)
                refusing.Clear();
            refusals = Lengthen(refusals, RefusalMemory, fault);
            if (refusing.Count < RefusingPlaces)
                refusing.Add(place);
        }
    }

    /// <summary>A call that posts nothing succeeded, where <paramref name="fault"/> is null, or failed.</summary>
    public void Probed(PostingFault? fault)
    {
        lock (gate)
        {
            if (fault is not null)
            {
                failures = Lengthen(failures, Memory, fault);
            }
            else if (failures?.LatestPost is not { } post || time.GetElapsedTime(post) >= Memory)
            {
                failures = null;
                proved = time.GetTimestamp();
            }
        }
    }

    private PostingRun? Trouble => failures is not null && IsProven(failures) ? failures
        : refusing.Count >= RefusingPlaces && time.GetElapsedTime(refusals!.Latest) < RefusalMemory ? refusals
        : null;

    private bool IsProven(PostingRun run) => run.Fault.Certain || time.GetElapsedTime(run.First, run.Latest) >= Grace;

    /// <summary>What failed so long ago that nobody knows what was between begins no run of failures.</summary>
    private PostingRun Lengthen(PostingRun? run, TimeSpan memory, PostingFault fault)
    {
        var now = time.GetTimestamp();
        return run is null || time.GetElapsedTime(run.Latest) >= memory
            ? new PostingRun(time.GetUtcNow(), now, now, null, fault)
            : run with { Latest = now, Fault = fault };
    }
}
