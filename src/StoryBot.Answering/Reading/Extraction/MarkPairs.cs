using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Keeps the brackets and quotation marks of a short answer in pairs.</summary>
internal static class MarkPairs
{
    /// <summary>With the partner of a mark that stands alone where it comes next, else without what stands behind an opened one.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="words">The answer.</param>
    /// <param name="sentence">What the answer may not leave.</param>
    public static TextSpan Complete(string text, TextSpan words, TextSpan sentence)
    {
        var (start, end) = (words.Start, words.End);
        var open = new List<int>();
        for (var at = words.Start; at < words.End; at++)
        {
            if (open.Count > 0 && IsPair(text[open[^1]], text[at]))
            {
                open.RemoveAt(open.Count - 1);
            }
            else if (Opens(text, at))
            {
                open.Add(at);
            }
            else if (open.Count == 0 && start > sentence.Start && IsPair(text[start - 1], text[at]))
            {
                start--;
            }
        }

        while (open.Count > 0 && CloserAt(text, end, sentence.End, text[open[^1]]) is var closer && closer >= 0)
        {
            open.RemoveAt(open.Count - 1);
            end = closer + 1;
        }

        var before = open.Count > 0 ? EndBefore(text, start, open[0]) : end;
        return new TextSpan(start, (before > start ? before : end) - start);
    }

    private static bool IsPair(char opener, char closer) => (opener, closer) is ('(', ')') or ('[', ']') or ('"', '"') or ('“', '”') or ('«', '»');

    // A mark behind a word closes, or means inches.
    private static bool Opens(string text, int at) =>
        text[at] is '(' or '['
        || (text[at] is '"' or '“' or '«' && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',' or '!' or '?')));

    // "lost control." and "lost control", both with the quotation mark behind.
    private static int CloserAt(string text, int end, int limit, char opener)
    {
        var behindMark = end < limit && text[end] is '.' or ',' or ';' or '!' or '?' or '…' ? end + 1 : end;
        return behindMark < limit && IsPair(opener, text[behindMark]) ? behindMark : -1;
    }

    // Small words that only lead up to the mark go with it: "a man who had", "the mayor said"; "US" and "May" are none.
    private static int EndBefore(string text, int start, int opener)
    {
        var end = opener;
        while (end > start)
        {
            if (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or ':' or '-' or '–' or '—')
            {
                end--;
                continue;
            }

            var word = Math.Max(start, text.LastIndexOf(' ', end - 1, end - start) + 1);
            var isSmall = char.IsLower(text[word]) || word == start;
            if (!isSmall || (Lexicon.ClassOf(text.AsSpan(word, end - word)) & (WordClass.Function | WordClass.ReportingVerb)) == 0)
            {
                return end;
            }

            end = word;
        }

        return end;
    }
}
