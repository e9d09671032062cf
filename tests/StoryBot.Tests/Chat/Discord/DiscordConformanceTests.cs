using StoryBot.Tests.Chat.Conformance;

namespace StoryBot.Tests.Chat.Discord;

public sealed class DiscordConformanceTests : ChatConformance
{
    private protected override async Task<IPlatformUnderTest> StartAsync(WatchedHandler handler) => await DiscordUnderTest.StartAsync(handler);
}
