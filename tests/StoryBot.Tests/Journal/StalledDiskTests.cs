using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Journal;
using StoryBot.Journal.Failsafe;
using StoryBot.Journal.Memory;

namespace StoryBot.Tests.Journal;

/// <summary>A disk that answers, but later than anybody waits for it: what it writes then must not be forgotten by the one it was written for.</summary>
public sealed class StalledDiskTests
{
    private static readonly TimeSpan Stall = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider time = new();
    private readonly MemoryStore store = new();

    private static Task Gone => Task.FromException(new JournalUnavailableException("The disk is gone.", "Mount it."));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_stalled_disk_takes_over_late_is_finished_all_the_same()
    {
        await On("a").AcceptAsync(Asked.Message("1"), Cancellation);
        time.Advance(Lease.Length);
        var (disk, b) = Failsafe();
        disk.Stall = Task.Delay(Stall, time, Cancellation);

        var taking = b.TakePendingAsync(Cancellation);
        time.Advance(Patience);
        Assert.Empty(await taking);
        Assert.IsType<JournalHealth.Degraded>(b.Health);
        time.Advance(Stall - Patience);

        var pending = Assert.Single(await b.TakePendingAsync(Cancellation));
        Assert.True(await b.BeginPostingAsync(pending.Claim, Asked.Answer(), Cancellation));
        Assert.Empty(await b.TakePendingAsync(Cancellation));
    }

    [Fact]
    public async Task What_fails_to_be_taken_over_is_tried_again()
    {
        await On("a").AcceptAsync(Asked.Message("1"), Cancellation);
        time.Advance(Lease.Length);
        var (disk, b) = Failsafe();
        disk.Stall = Gone;
        Assert.Empty(await b.TakePendingAsync(Cancellation));
        disk.Stall = Task.CompletedTask;

        Assert.Single(await b.TakePendingAsync(Cancellation));
    }

    [Fact]
    public async Task What_a_stalled_disk_accepts_late_is_written_down_as_it_ended()
    {
        var (disk, journal) = Failsafe();
        disk.Stall = Task.Delay(Stall, time, Cancellation);
        await FinishStalledAsync(journal);

        Assert.Equal(new Acceptance.Finished("r-1", Asked.Post("1")), await On("c").AcceptAsync(Asked.Message("1"), Cancellation));
    }

    [Fact]
    public async Task What_is_delivered_again_while_it_is_taken_over_late_is_answered_once()
    {
        await On("a").AcceptAsync(Asked.Message("1"), Cancellation);
        time.Advance(Lease.Length);
        var (disk, b) = Failsafe();
        disk.Stall = Task.Delay(Stall + Stall, time, Cancellation);
        var taking = b.TakePendingAsync(Cancellation);
        time.Advance(Patience);
        Assert.Empty(await taking);
        await FinishStalledAsync(b);

        Assert.Empty(await b.TakePendingAsync(Cancellation));
        Assert.Equal(Asked.Post("1"), Assert.IsType<Acceptance.Finished>(await On("c").AcceptAsync(Asked.Message("1"), Cancellation)).PostedAs);
    }

    [Fact]
    public async Task What_waits_to_be_answered_is_posted_though_the_disk_is_gone_while_old_messages_are_forgotten()
    {
        var (disk, journal) = Failsafe();
        var won = Assert.IsType<Acceptance.Won>(await journal.AcceptAsync(Asked.Message("1"), Cancellation));
        disk.Stall = Gone;
        await journal.ForgetAsync(time.GetUtcNow().AddSeconds(1), Cancellation);

        Assert.True(await journal.BeginPostingAsync(won.Claim, Asked.Answer(), Cancellation));
    }

    /// <summary>Takes message 1 all the way while the disk stalls, then lets it answer again.</summary>
    private async Task FinishStalledAsync(FailsafeJournal journal)
    {
        var accepting = journal.AcceptAsync(Asked.Message("1"), Cancellation);
        time.Advance(Patience);
        var won = Assert.IsType<Acceptance.Won>(await accepting);
        Assert.True(await journal.BeginPostingAsync(won.Claim, Asked.Answer(), Cancellation));
        await journal.RecordPostedAsync(won.Claim, Asked.Post("1"), Cancellation);
        time.Advance(Stall);
        await journal.KeepAliveAsync(Cancellation);
        Assert.IsType<JournalHealth.Ok>(journal.Health);
    }

    private MemoryJournal On(string process) => new(store, Context(process));

    private (StalledJournal Disk, FailsafeJournal Journal) Failsafe()
    {
        var disk = new StalledJournal(On("b"));
        return (disk, new FailsafeJournal(disk, Context("b"), NullLogger<FailsafeJournal>.Instance));
    }

    private JournalContext Context(string process) =>
        new(new JournalOwner(process, process), new UserHash(new byte[UserHash.SaltLength]), time, KeepQuestionText: true);
}
