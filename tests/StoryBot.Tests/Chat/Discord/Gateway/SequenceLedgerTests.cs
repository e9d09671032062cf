using StoryBot.Chat.Discord.Gateway;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class SequenceLedgerTests
{
    [Fact]
    public void The_durable_sequence_stops_short_of_the_first_event_still_at_work()
    {
        var ledger = new SequenceLedger(10);
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        ledger.Take(11, Task.CompletedTask);
        ledger.Take(12, first.Task);
        ledger.Take(13, Task.CompletedTask);
        ledger.Take(14, second.Task);

        Assert.Equal((14, 11), (ledger.Received, ledger.Durable));
        second.SetResult();
        Assert.Equal(11, ledger.Durable);
        first.SetResult();
        Assert.Equal(14, ledger.Durable);
    }

    [Fact]
    public void Work_that_was_given_up_is_never_passed()
    {
        var ledger = new SequenceLedger(0);
        var given = new TaskCompletionSource();
        ledger.Take(1, given.Task);
        ledger.Take(2, Task.CompletedTask);

        given.SetCanceled(TestContext.Current.CancellationToken);

        Assert.Equal((2, 0), (ledger.Received, ledger.Durable));
    }

    [Fact]
    public void The_same_event_delivered_again_does_not_release_the_first()
    {
        var ledger = new SequenceLedger(0);
        ledger.Take(1, new TaskCompletionSource().Task);

        ledger.Take(1, Task.CompletedTask);

        Assert.Equal(0, ledger.Durable);
    }
}
