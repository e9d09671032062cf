using Spectre.Console;
using Spectre.Console.Rendering;
using StoryBot.Chat;

namespace StoryBot.Screens;

/// <summary>Verbatim words of an article, with the words that answer made bold, and where they stand.</summary>
internal static class ExcerptBlock
{
    /// <summary>A cited answer: the words that answer, the quote, where it stands, how sure the bot is.</summary>
    public static IEnumerable<IRenderable> Answer(ChatReply.Cited cited) =>
    [
        .. cited.ShortAnswer == cited.Excerpt.Quote ? Array.Empty<IRenderable>() : [new LongText(cited.ShortAnswer, Styles.Answer), Text.Empty],
        .. Of(cited.Excerpt),
        Text.Empty,
        new Text($"{Capitalized(cited.Confidence)} · receipt {SafeText.Of(cited.Receipt)}", Styles.Quiet),
    ];

    public static IEnumerable<IRenderable> Of(Excerpt excerpt)
    {
        yield return Indented(Quote(excerpt));
        yield return Indented(new Text($"— {SafeText.Of(excerpt.ArticleTitle)}, paragraph {excerpt.ParagraphNumber}", Styles.Source));
        if (excerpt.Link is { } link)
        {
            yield return Indented(new Text(SafeText.Of(link), Styles.Quiet));
        }
    }

    private static LongText Quote(Excerpt excerpt) => new(excerpt.Quote, Styles.Quote)
    {
        Marked = excerpt.Highlight ?? 0..0,
        MarkedStyle = Styles.Highlight,
        Open = "“",
        Close = "”",
    };

    private static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static Padder Indented(IRenderable inner) => new(inner, new Padding(2, 0, 0, 0));
}
