namespace StoryBot.Chat.Slack.Rendering;

/// <summary>Text without markup, its colons not turned into emoji.</summary>
internal sealed record PlainText(string Text)
{
    public string Type { get; } = "plain_text";

    public bool Emoji { get; }
}
