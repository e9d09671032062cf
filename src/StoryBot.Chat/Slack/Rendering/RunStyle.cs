namespace StoryBot.Chat.Slack.Rendering;

/// <summary>How a run looks.</summary>
internal sealed record RunStyle(bool Bold)
{
    public static RunStyle Strong { get; } = new(true);
}
