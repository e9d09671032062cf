namespace StoryBot.Answering.Articles.Html;

/// <summary>Says where a page's tags nest too deep before it is parsed: the parser's time grows with the depth.</summary>
internal static class HtmlNesting
{
    // Browsers stop at 512 (https://html.spec.whatwg.org/multipage/parsing.html leaves the number open).
    public const int Limit = 512;

    // A parser repeats open formatting in every paragraph; a page sums up to a few thousand repetitions.
    private const int RepetitionLimit = 2_000_000;

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u",
    };

    // How far up a closing tag looks for its opening one.
    private const int LookUp = 32;

    // Tags that stand alone, or that the next of their kind closes.
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt",
        "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "html", "head", "body",
    };

    /// <summary>Where the tags first nest deeper than the limit; -1 where they never do. In doubt it counts too many.</summary>
    public static int TooDeepAt(string source)
    {
        var open = new List<string>();
        var formatting = 0;
        var repetitions = 0;
        for (var at = source.IndexOf('<'); at >= 0 && at + 1 < source.Length; at = source.IndexOf('<', at + 1))
        {
            if (string.CompareOrdinal(source, at, "<!--", 0, 4) == 0)
            {
                at = AfterComment(source, at + 2);
                continue;
            }

            var closes = source[at + 1] == '/';
            var name = Name(source, at + (closes ? 2 : 1));
            if (name.Length == 0)
                continue;

            formatting = Math.Max(0, formatting + (!Formatting.Contains(name) ? 0 : closes ? -1 : 1));
            repetitions += formatting;
            if (formatting > Limit || repetitions > RepetitionLimit)
                return at;

            if (Flat.Contains(name))
                continue;

            if (closes)
                Close(open, name);
            else
                open.Add(name);

            if (open.Count > Limit)
                return at;

            // A script's "a<b" is no tag; within pictures and formulas, though, these two hold tags.
            if (!closes && name.ToLowerInvariant() is "script" or "style" && !open.Any(IsForeign))
                at = Before(source, "</" + name, at);
        }

        return -1;
    }

    private static bool IsForeign(string name) =>
        name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);

    private static int AfterComment(string source, int from)
    {
        for (var end = source.IndexOf("--", from, StringComparison.Ordinal); end >= 0; end = source.IndexOf("--", end + 1, StringComparison.Ordinal))
        {
            if (source.AsSpan(end + 2) is ['>', ..] or ['!', '>', ..])
                return end + 2;
        }

        return source.Length - 1;
    }

    private static int Before(string source, string tag, int from)
    {
        var at = source.IndexOf(tag, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? source.Length - 1 : at - 1;
    }

    private static void Close(List<string> open, string name)
    {
        for (var i = open.Count - 1; i >= 0 && i >= open.Count - LookUp; i--)
        {
            if (open[i].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                open.RemoveRange(i, open.Count - i);
                return;
            }
        }
    }

    private static string Name(string source, int start)
    {
        var end = start;
        while (end < source.Length && end - start < 32 && (char.IsAsciiLetterOrDigit(source[end]) || source[end] is '-' or ':'))
            end++;

        return end > start && char.IsAsciiLetter(source[start]) ? source[start..end] : "";
    }
}
