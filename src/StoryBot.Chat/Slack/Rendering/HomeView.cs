namespace StoryBot.Chat.Slack.Rendering;

/// <summary>The bot's Home tab. https://docs.slack.dev/surfaces/app-home</summary>
/// <param name="Blocks">At most 100.</param>
internal sealed record HomeView(IReadOnlyList<Block> Blocks)
{
    public string Type { get; } = "home";
}
