using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Discord.Rest;
using StoryBot.Simulators;

namespace StoryBot.Tests.Chat.Discord.Rest;

public sealed class GlobalPaceTests
{
    [Fact]
    public void No_second_sees_more_than_the_limit()
    {
        var time = new FakeTimeProvider();
        var pace = new GlobalPace(10, time);
        var calls = Enumerable.Range(0, 25).Select(_ => pace.EnterAsync(CancellationToken.None)).ToArray();

        Assert.Equal(10, Entered());
        time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Equal(10, Entered());
        time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.True(SpinWait.SpinUntil(() => Entered() >= 20, ChangeSignal.Patience));
        Assert.Equal(20, Entered());

        int Entered() => calls.Count(call => call.IsCompleted);
    }

    [Fact]
    public async Task A_pause_that_ends_within_a_millisecond_is_slept_out_and_not_spun_out()
    {
        var time = new FakeTimeProvider();
        var pace = new GlobalPace(10, time);
        pace.Pause(TimeSpan.FromMilliseconds(500.5));
        var call = pace.EnterAsync(CancellationToken.None);

        await Task.Run(() => time.Advance(TimeSpan.FromMilliseconds(500)), TestContext.Current.CancellationToken)
            .WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await call.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Who_waits_longest_goes_first_and_a_newcomer_takes_nobodys_place()
    {
        var time = new FakeTimeProvider();
        var pace = new GlobalPace(1, time);
        await pace.EnterAsync(CancellationToken.None);
        var (first, second) = (pace.EnterAsync(CancellationToken.None), pace.EnterAsync(CancellationToken.None));

        time.Advance(TimeSpan.FromSeconds(1.1));
        var newcomer = pace.EnterAsync(CancellationToken.None);

        await first.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted || newcomer.IsCompleted);
    }
}
