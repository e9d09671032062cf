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
        pauses.Pause("chat.postMessage", TimeSpan.FromSeconds(30));
        clock.Moved = TimeSpan.FromHours(hours);

        var entering = pauses.EnterAsync("chat.postMessage", TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(entering.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(1));
        await entering.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
    }
}
