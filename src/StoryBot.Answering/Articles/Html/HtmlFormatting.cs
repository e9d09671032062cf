namespace StoryBot.Answering.Articles.Html;

/// <summary>Says where a page leaves formatting open too often before it is parsed: the parser repeats it in every paragraph.</summary>
internal static class HtmlFormatting
{
    // A page sums up to a few thousand repetitions.
    private const int RepetitionLimit = 2_000_000;

    private static readonly HashSet<string> Formatting = new(StringComparer.Ordinal)
    {
        "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u",
    };

    /// <summary>Where formatting is first left open too often; -1 where it never is. In doubt it counts too many.</summary>
    public static int LeftOpenAt(string source)
    {
        var formatting = 0;
        var repetitions = 0;
        var foreign = 0;
        for (var at = source.IndexOf('<'); at >= 0 && at + 1 < source.Length; at = source.IndexOf('<', at + 1))
        {
            if (string.CompareOrdinal(source, at, "<!--", 0, 4) == 0)
            {
                at = AfterComment(source, at + 2);
                continue;
            }

            var closes = source[at + 1] == '/';
            var name = Name(source, at + (closes ? 2 : 1)).ToLowerInvariant();
            if (name.Length == 0)
                continue;

            formatting = Math.Max(0, formatting + (!Formatting.Contains(name) ? 0 : closes ? -1 : 1));
            repetitions += formatting;
            if (formatting > HtmlDepth.Limit || repetitions > RepetitionLimit)
                return at;

            foreign = Math.Max(0, foreign + (name is not ("svg" or "math") ? 0 : closes ? -1 : 1));

            // A script's "a<b" is no tag; within pictures and formulas, though, these two hold tags.
            if (!closes && name is "script" or "style" && foreign == 0)
                at = Before(source, "</" + name, at);
        }

        return -1;
    }

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

    private static string Name(string source, int start)
    {
        var end = start;
        while (end < source.Length && end - start < 32 && (char.IsAsciiLetterOrDigit(source[end]) || source[end] is '-' or ':'))
            end++;

        return end > start && char.IsAsciiLetter(source[start]) ? source[start..end] : "";
    }
}
