namespace StoryBot.Answering.Articles;

/// <summary>Chooses the parser by the file's extension.</summary>
internal static class ArticleParser
{
    public static bool Reads(string extension) => For(extension) is not null;

    /// <summary>Takes decoded text apart; touches nothing else.</summary>
    public static Parsed Parse(string extension, string text) =>
        For(extension)?.Invoke(text) ?? throw new ArgumentException($"no parser for {extension}", nameof(extension));

    /// <summary>The encoding that a text which is not in Unicode says it is written in, where that is none that is read.</summary>
    public static string? UnreadEncoding(string extension, string text) =>
        IsPage(extension) ? Html.HtmlCharset.Unread(text) : null;

    private static bool IsPage(string extension) => extension.ToLowerInvariant() is ".html" or ".htm" or ".xhtml";

    private static Func<string, Parsed>? For(string extension) => extension.ToLowerInvariant() switch
    {
        ".md" or ".markdown" => Markdown.MarkdownParser.Parse,
        _ when IsPage(extension) => Html.HtmlPageParser.Parse,
        ".txt" or ".text" => PlainText.PlainTextParser.Parse,
        _ => null,
    };
}
