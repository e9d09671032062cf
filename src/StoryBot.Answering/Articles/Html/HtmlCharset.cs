using System.Text.RegularExpressions;

namespace StoryBot.Answering.Articles.Html;

/// <summary>The encoding that a page says it is written in.</summary>
internal static partial class HtmlCharset
{
    // A browser looks at 1024 bytes; some sites put their scripts first.
    private const int Beginning = 4096;

    // The names of what is read as Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels), and those of Unicode,
    // which a page that is none often bears.
    private static readonly HashSet<string> Read = new(StringComparer.OrdinalIgnoreCase)
    {
        "ansi_x3.4-1968", "ascii", "cp1252", "cp819", "csisolatin1", "ibm819", "iso-8859-1", "iso-ir-100", "iso8859-1", "iso88591",
        "iso_8859-1", "iso_8859-1:1987", "l1", "latin1", "us-ascii", "windows-1252", "x-cp1252",
        "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "unicode",
    };

    /// <summary>The name of an encoding that a page not in Unicode says it is in, and that is not read; null where it says none.</summary>
    public static string? Unread(string page) =>
        Declaration().Match(page, 0, Math.Min(page.Length, Beginning)) is { Success: true } match && !Read.Contains(match.Groups[1].Value) ? match.Groups[1].Value : null;

    [GeneratedRegex("""(?:<meta\s[^>]*?charset|<\?xml\s[^>]*?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
