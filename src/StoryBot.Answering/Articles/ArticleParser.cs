namespace StoryBot.Answering.Articles;

/// <summary>Chooses the parser by the file's extension.</summary>
internal static class ArticleParser
{
    public static bool Reads(string extension) => For(extension) is not null;

    /// <summary>Takes decoded text apart; touches nothing else.</summary>
    public static Parsed Parse(string extension, string text) =>
        For(extension)?.Invoke(text) ?? throw new ArgumentException($"no parser for {extension}", nameof(extension));

    private static Func<string, Parsed>? For(string extension) => extension.ToLowerInvariant() switch
    {
        ".md" or ".markdown" => Markdown.MarkdownParser.Parse,
        ".html" or ".htm" or ".xhtml" => Html.HtmlPageParser.Parse,
        ".txt" or ".text" => PlainText.PlainTextParser.Parse,
        _ => null,
    };
}
