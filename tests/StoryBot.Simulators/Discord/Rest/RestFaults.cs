using System.Collections.Concurrent;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>What the next requests run into, each in its own queue.</summary>
internal sealed class RestFaults
{
    private readonly ConcurrentQueue<RateVerdict> limits = new();
    private readonly ConcurrentQueue<int> statuses = new();
    private int drops;
    private int droppedAnswers;
    private volatile bool isDown;

    /// <summary>Whether nothing gets through, neither here nor at the gateway.</summary>
    public bool IsDown => isDown;

    /// <summary>How many sockets did not get through meanwhile.</summary>
    public int SocketsCut { get; private set; }

    /// <summary>What every request is answered by while it is set, with no body; nothing is done.</summary>
    public int? StatusOfAll { get; set; }

    /// <summary>The template of the one route that is answered by 502 while it is set.</summary>
    public string? BrokenRoute { get; set; }

    /// <summary>Requests that wait, by method and route: <c>POST /channels/{channel_id}/messages</c>.</summary>
    public HeldCalls Held { get; } = new();

    /// <summary>From now on every connection breaks, the gateway's new ones too, until set to false.</summary>
    public void TakeDown(bool down = true) => isDown = down;

    /// <returns>Whether a socket that arrives gets through.</returns>
    public bool LetsSocketIn()
    {
        SocketsCut += isDown ? 1 : 0;
        return !isDown;
    }

    /// <summary>The next request is answered by a 429 of this scope.</summary>
    public void Next429(RateScope scope, TimeSpan retryAfter) => limits.Enqueue(new RateVerdict(scope, retryAfter, []));

    /// <summary>The next request is answered by this status and no body, and does nothing.</summary>
    public void NextStatusIs(int status) => statuses.Enqueue(status);

    /// <summary>The next request's connection breaks before anything happens.</summary>
    public void DropNextRequest() => Interlocked.Increment(ref drops);

    /// <summary>The next request does its work, and then the connection breaks: the client cannot know.</summary>
    public void DropNextReply() => Interlocked.Increment(ref droppedAnswers);

    public RateVerdict? NextLimit() => limits.TryDequeue(out var verdict) ? verdict : null;

    public int? NextStatus() => statuses.TryDequeue(out var status) ? status : StatusOfAll;

    public bool DropNext() => TakeOne(ref drops);

    public bool DropNextAnswer() => TakeOne(ref droppedAnswers);

    private static bool TakeOne(ref int count)
    {
        if (Interlocked.Decrement(ref count) >= 0)
        {
            return true;
        }

        Interlocked.Increment(ref count);
        return false;
    }
}
