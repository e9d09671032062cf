using StoryBot.Answering;
using StoryBot.Chat;

namespace StoryBot.Conversation;

/// <summary>Citations as a chat shows them.</summary>
internal static class Excerpts
{
    /// <summary>The quote; the answer's words highlighted where they are less than all of it.</summary>
    public static Excerpt Of(Answer.Found found)
    {
        var quote = found.Citation.Span;
        var start = found.ShortSpan.Start - quote.Start;
        return Of(found.Citation) with { Highlight = found.ShortSpan.Length < quote.Length ? start..(start + found.ShortSpan.Length) : null };
    }

    public static Excerpt Of(Citation citation) => new(
        citation.Quote,
        Highlight: null,
        citation.Passage.Article.Title,
        citation.Passage.Paragraph.Number,
        citation.Link);

    /// <summary>The whole paragraph, the quote in it highlighted.</summary>
    public static Excerpt Paragraph(Citation citation)
    {
        var whole = citation with { Span = new TextSpan(0, citation.Passage.Text.Length) };
        return Of(whole) with { Highlight = citation.Span == whole.Span ? null : citation.Span.Start..citation.Span.End };
    }
}
