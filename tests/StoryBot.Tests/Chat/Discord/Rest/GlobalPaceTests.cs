using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Discord.Rest;

namespace StoryBot.Tests.Chat.Discord.Rest;

public sealed class GlobalPaceTests
{
    [Fact]
    public void No_second_sees_more_than_the_limit()
    {
        var time = new FakeTimeProvider();
        var pace = new GlobalPace(10, time);
        var calls = Enumerable.Range(0, 25).Select(_ => pace.EnterAsync(CancellationToken.None)).ToArray();

        Assert.Equal(10, calls.Count(call => call.IsCompleted));
        time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Equal(10, calls.Count(call => call.IsCompleted));
        time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(20, calls.Count(call => SpinWait.SpinUntil(() => call.IsCompleted, 20)));
    }
}
