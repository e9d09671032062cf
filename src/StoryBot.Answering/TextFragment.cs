namespace StoryBot.Answering;

/// <summary>Links that open a page at a quote (https://wicg.github.io/scroll-to-text-fragment/).</summary>
internal static class TextFragment
{
    // A longer quote is named by its first and last words, so that the link stays short.
    private const int WholeQuoteLimit = 120;
    private const int EdgeWords = 5;

    /// <summary>The article's url with a fragment that names the quote; null where there is no url.</summary>
    /// <remarks>A string, since <see cref="Uri"/> would turn an escaped dash back into a plain one.</remarks>
    public static string? Link(Uri? url, string quote) =>
        url is null ? null : $"{url.AbsoluteUri}{(url.Fragment.Length == 0 ? "#" : "")}:~:text={Directive(quote)}";

    private static string Directive(string quote)
    {
        var words = quote.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return quote.Length <= WholeQuoteLimit || words.Length <= 2 * EdgeWords
            ? Escape(quote)
            : Escape(string.Join(' ', words[..EdgeWords])) + "," + Escape(string.Join(' ', words[^EdgeWords..]));
    }

    // '-' has a meaning of its own in a text directive, and EscapeDataString leaves it as it is.
    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}
