using StoryBot.Simulators.Discord;

namespace StoryBot.Tests.Simulators.Discord;

/// <summary>Ends a test by asking whether every body of either side was one that Discord documents.</summary>
internal static class CheckedSimulator
{
    /// <summary>Fails where a body broke the OpenAPI document; skips where the document is not on this machine.</summary>
    public static void AssertBodiesAreDocumented(this DiscordSimulator discord)
    {
        Assert.SkipUnless(discord.ChecksBodies, "shared/specs/discord-openapi.json is not on this machine");
        Assert.Empty(discord.Violations);
    }
}
