namespace StoryBot.Chat.Discord.Rendering;

/// <summary>A piece of a message's text.</summary>
internal abstract record MessagePart
{
    private MessagePart()
    {
    }

    /// <summary>Somebody's text, escaped and cut where it is too long.</summary>
    public sealed record Words(string Text) : MessagePart;

    /// <summary>An article's words as a block quote, cut where they are too long.</summary>
    public sealed record Quote(string Text, Range? Highlight) : MessagePart;

    /// <summary>Our own markup, never cut.</summary>
    /// <param name="Markup">At most 1,900 UTF-16 code units; all text in it is escaped.</param>
    public sealed record Line(string Markup) : MessagePart;
}
