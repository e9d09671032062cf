namespace StoryBot.Chat.Slack.Rendering;

/// <summary>A piece of what is said, before it is laid out on posts.</summary>
internal abstract record MessagePart
{
    private MessagePart()
    {
    }

    /// <summary>Somebody's text, cut where it is too long.</summary>
    public sealed record Words(string Text, bool Bold = false) : MessagePart;

    /// <summary>An article's words, cut where they are too long.</summary>
    public sealed record Quote(string Text, Range? Highlight) : MessagePart;

    /// <summary>Where words stand, never cut.</summary>
    public sealed record Source(string Text, string? Link) : MessagePart;
}
