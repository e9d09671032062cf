using StoryBot.Chat.Slack;
using StoryBot.Tests.Chat.Conformance;

namespace StoryBot.Tests.Chat.Slack;

public sealed class SlackHttpConformanceTests : ChatConformance
{
    private protected override async Task<IPlatformUnderTest> StartAsync(WatchedHandler handler) => await SlackUnderTest.StartAsync(handler, SlackMode.Http);
}
