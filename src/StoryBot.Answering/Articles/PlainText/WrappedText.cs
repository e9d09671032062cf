using System.Collections.Frozen;
using System.Text;

namespace StoryBot.Answering.Articles.PlainText;

/// <summary>A text wrapped by hand or by a program: its lines are joined with a space, and within a word with none.</summary>
internal sealed class WrappedText(string text)
{
    private const char SoftHyphen = '\u00ad';
    private const int LongestPart = 40;

    // What compounds begin with, and words in two hardly.
    private static readonly FrozenSet<string> FirstParts =
        Words("twenty thirty forty fifty sixty seventy eighty ninety well self half non long short high");

    // "some-thing", "under-stand": words that other words begin with say nothing of a compound.
    private static readonly FrozenSet<string> Beginnings = Words("for out over under with after not any some every back fore how");

    // "short- and long-term"
    private static readonly FrozenSet<string> Conjunctions = Words("and or nor to und oder bis");

    private HashSet<string>? _known;

    /// <summary>The words of a part of the text on one line.</summary>
    public string Join(TextSpan span)
    {
        var joined = new StringBuilder(span.Length);
        for (var at = span.Start; at < span.End;)
        {
            if (!Whitespace.IsBreaking(text[at]))
            {
                joined.Append(text[at++]);
                continue;
            }

            var endsLine = false;
            for (; at < span.End && Whitespace.IsBreaking(text[at]); at++)
                endsLine |= text[at] is '\n' or '\r';

            if (at < span.End && joined.Length > 0)
                Pass(joined, new TextSpan(at, span.End - at), endsLine);
        }

        return joined.ToString();
    }

    // What stands between two words.
    private void Pass(StringBuilder joined, TextSpan next, bool endsLine)
    {
        var last = joined[joined.Length - 1];
        if (endsLine && last == SoftHyphen)
            joined.Length--;
        else if (endsLine && last is '-' or '\u2010' && joined.Length > 1)
            PassHyphen(joined, next);
        else if (!(endsLine && IsUnspaced(last) && IsUnspaced(text[next.Start])))
            joined.Append(' ');
    }

    private void PassHyphen(StringBuilder joined, TextSpan next)
    {
        var before = joined[joined.Length - 2];
        var second = Letters(next);
        if (second.Length == 0 ? !(char.IsDigit(before) && char.IsDigit(text[next.Start])) : !IsPartOfWord(before) || Conjunctions.Contains(second))
            joined.Append(' ');
        else if (FirstPart(joined) is { Length: > 0 } first && IsOneWord(first, second))
            joined.Length--;
    }

    private bool IsOneWord(string first, string second)
    {
        _known ??= Known();
        if (_known.Contains($"{first}-{second}"))
            return false;

        if (_known.Contains(first + second))
            return true;

        var areWords = !Beginnings.Contains(first) && first.Length > 2 && _known.Contains(first) && _known.Contains(second);
        return char.IsLower(second[0]) && !FirstParts.Contains(first) && !areWords;
    }

    // The letters before the hyphen; none where a figure, an abbreviation or another hyphen stands before them.
    private static string FirstPart(StringBuilder joined)
    {
        var end = joined.Length - 1;
        var start = end;
        while (start > 0 && end - start < LongestPart && char.IsLetter(joined[start - 1]))
            start--;

        return start > 0 && IsPartOfWord(joined[start - 1]) ? "" : joined.ToString(start, end - start);
    }

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '.';

    private string Letters(TextSpan within)
    {
        var end = within.Start;
        while (end < within.End && end - within.Start < LongestPart && char.IsLetter(text[end]))
            end++;

        return text[within.Start..end];
    }

    // Every word and compound of the text that no line's end parts.
    private HashSet<string> Known()
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isCut = false;
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetter(text[start]))
                continue;

            var end = start + 1;
            while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
                end++;

            var wasCut = isCut;
            isCut = end + 1 < text.Length && text[end] == '-' && Whitespace.IsBreaking(text[end + 1]);
            if (!wasCut && !isCut)
                known.Add(text[start..end]);

            start = end;
        }

        return known;
    }

    // Chinese and Japanese, and their marks.
    private static bool IsUnspaced(char c) => c is >= '\u2e80' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' or >= '\uff00' and <= '\uffef';

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
