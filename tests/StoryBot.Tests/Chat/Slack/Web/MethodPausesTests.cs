using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Slack.Web;
using StoryBot.Simulators;

namespace StoryBot.Tests.Chat.Slack.Web;

public sealed class MethodPausesTests
{
    private readonly FakeTimeProvider time = new();

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_clock_that_is_moved_neither_prolongs_nor_ends_a_pause(int hours)
    {
        var clock = new MovedClock(time);
        var pauses = new MethodPauses(clock);
        pauses.Pause("chat.postMessage", null, TimeSpan.FromSeconds(30));
        clock.Moved = TimeSpan.FromHours(hours);

        var entering = pauses.EnterAsync("chat.postMessage", "C1", TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(entering.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(1));
        await entering.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void One_place_that_is_kept_back_stops_no_other_and_a_second_one_meanwhile_stops_all()
    {
        var pauses = new MethodPauses(time);

        pauses.Pause("chat.postMessage", "C1", TimeSpan.FromSeconds(30));
        Assert.False(pauses.IsOpen("chat.postMessage", "C1"));
        Assert.True(pauses.IsOpen("chat.postMessage", "C2"));

        time.Advance(TimeSpan.FromSeconds(20));
        pauses.Pause("chat.postMessage", "C2", TimeSpan.FromSeconds(20));
        Assert.False(pauses.IsOpen("chat.postMessage", "C3"));
        Assert.True(pauses.IsOpen("chat.postEphemeral", "C3"));

        time.Advance(TimeSpan.FromSeconds(20));
        pauses.Pause("chat.postMessage", "C3", TimeSpan.FromSeconds(20));
        Assert.True(pauses.IsOpen("chat.postMessage", "C1"));
        Assert.False(pauses.IsOpen("chat.postMessage", "C3"));
    }
}
