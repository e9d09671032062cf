using CsCheck;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Journal;
using StoryBot.Journal.Sqlite;

namespace StoryBot.Tests.Journal;

/// <summary>Two processes on one file, each step of theirs in any order, with deaths and stalls in between.</summary>
public sealed class JournalInterleavingTests
{
    private enum Deed
    {
        Accept,
        Post,
        Record,
        TakePending,
        Die,
        Stall,
    }

    [Fact]
    public async Task However_two_processes_interleave_stall_and_die_each_message_is_posted_exactly_once()
    {
        var step = Gen.Select(Gen.Enum<Deed>(), Gen.Int[0, 1], Gen.Int[0, 2], (deed, process, message) => new Step(deed, process, $"{message}"));

        await step.Array[1, 60].SampleAsync(PlayAsync, iter: 100, threads: 2);
    }

    private static async Task PlayAsync(Step[] steps)
    {
        using var folder = new TemporaryFolder();
        var time = new FakeTimeProvider();
        var posts = new List<string>();
        var processes = new List<Process>();
        Process Start()
        {
            processes.Add(new Process(folder.File("journal.db"), time, $"{processes.Count}", posts));
            return processes[^1];
        }

        var alive = new[] { Start(), Start() };
        foreach (var step in steps)
        {
            if (step.Deed == Deed.Stall)
                time.Advance(Lease.Length);
            else if (step.Deed == Deed.Die)
                alive[step.Process] = Start();
            else
                await alive[step.Process].DoAsync(step);
        }

        time.Advance(Lease.Length);
        var last = Start();
        await last.DoAsync(new Step(Deed.TakePending, 0, ""));
        foreach (var message in steps.Select(step => step.Message).Distinct())
            await last.DoAsync(new Step(Deed.Post, 0, message));
        foreach (var process in processes)
            await process.DisposeAsync();

        var accepted = steps.Where(step => step.Deed == Deed.Accept).Select(step => step.Message).Distinct();
        Assert.Equal(accepted.Order(), posts.Order());
    }

    private sealed record Step(Deed Deed, int Process, string Message);

    /// <summary>Answers as the host does: posts what it won and what nobody had begun to post, and nothing else.</summary>
    private sealed class Process(string path, FakeTimeProvider time, string name, List<string> posts) : IAsyncDisposable
    {
        private readonly SqliteJournal journal =
            new(path, new JournalContext(new JournalOwner(name, name), new UserHash(new byte[UserHash.SaltLength]), time, KeepQuestionText: true));

        private readonly Dictionary<string, Claim> accepted = [];
        private readonly Dictionary<string, Claim> posting = [];

        public async Task DoAsync(Step step)
        {
            switch (step.Deed)
            {
                case Deed.Accept when await journal.AcceptAsync(Asked.Message(step.Message), default) is Acceptance.Won won:
                    await ConsiderAsync(won.Claim, won.PostingSince);
                    break;
                case Deed.Post when accepted.Remove(step.Message, out var claim) && await journal.BeginPostingAsync(claim, Asked.Answer(), default):
                    posts.Add(step.Message);
                    posting[step.Message] = claim;
                    break;
                case Deed.Record when posting.Remove(step.Message, out var claim):
                    await journal.RecordPostedAsync(claim, Asked.Post(step.Message), default);
                    break;
                case Deed.TakePending:
                    foreach (var pending in await journal.TakePendingAsync(default))
                        await ConsiderAsync(pending.Claim, pending.PostingSince);
                    break;
            }
        }

        public ValueTask DisposeAsync() => journal.DisposeAsync();

        private async Task ConsiderAsync(Claim claim, DateTimeOffset? postingSince)
        {
            if (postingSince is null)
                accepted[claim.Id.Value] = claim;
            else
                await journal.RecordFailedAsync(claim, "It may stand in the chat already.", default);
        }
    }
}
