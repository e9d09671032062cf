using System.Globalization;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Takes along what belongs to the words at the edges of a short answer: "-5 degrees", "500 €", "10 km²", "HW-30", "the U.S.", "@mirelle".</summary>
internal static class AnswerEdges
{
    /// <param name="text">The paragraph.</param>
    /// <param name="words">From the answer's first word to its last.</param>
    /// <param name="sentence">What the answer may not leave.</param>
    public static TextSpan Widen(string text, TextSpan words, TextSpan sentence)
    {
        var start = BeforeCode(text, BeforeFigure(text, words.Start, sentence.Start), sentence.Start);
        var end = AfterCode(text, AfterFigure(text, AfterRaised(text, words.End, sentence.End), sentence.End), sentence.End);
        var whole = MarkPairs.Complete(text, Addresses.Complete(text, new TextSpan(start, end - start), sentence), sentence);
        return EndsWithAbbreviation(text, whole.Start, whole.End, sentence.End) ? whole with { Length = whole.Length + 1 } : whole;
    }

    // "₹500", "-5"; a hyphen between two words is no sign.
    private static int BeforeFigure(string text, int start, int limit)
    {
        if (start > limit && char.IsDigit(text[start]) && IsCurrency(text[start - 1]))
        {
            start--;
        }

        var isSigned = start > limit && text[start - 1] is '-' or '−' && (char.IsDigit(text[start]) || IsCurrency(text[start]));
        return isSigned && (start - 1 == limit || text[start - 2] is ' ' or '\u00a0' or '(') ? start - 1 : start;
    }

    // "HW-30": of what is ordered by it the 30 is a part.
    private static int BeforeCode(string text, int start, int limit)
    {
        if (start - 1 <= limit || text[start - 1] != '-' || !char.IsAsciiDigit(text[start]))
        {
            return start;
        }

        var first = start - 1;
        while (first > limit && char.IsUpper(text[first - 1]))
        {
            first--;
        }

        return first < start - 1 && (first == limit || !(char.IsLetterOrDigit(text[first - 1]) || text[first - 1] == '-')) ? first : start;
    }

    private static int AfterCode(string text, int end, int limit)
    {
        if (end + 1 >= limit || text[end] != '-' || !char.IsAsciiDigit(text[end + 1]) || !char.IsUpper(text[end - 1]))
        {
            return end;
        }

        var last = end + 1;
        while (last < limit && (char.IsAsciiDigit(text[last]) || char.IsUpper(text[last])))
        {
            last++;
        }

        return last == limit || !char.IsLetterOrDigit(text[last]) ? last : end;
    }

    // "10⁶", "km²": without its exponent it is another figure.
    private static int AfterRaised(string text, int end, int limit)
    {
        while (end < limit && RaisedFigure.IsRaised(text[end]))
        {
            end++;
        }

        return end;
    }

    // "500 €", "5 %"
    private static int AfterFigure(string text, int end, int limit)
    {
        var sign = end < limit && text[end] is ' ' or '\u00a0' ? end + 1 : end;
        var hasSign = char.IsDigit(text[end - 1]) && sign < limit && (text[sign] == '%' || IsCurrency(text[sign]));
        return hasSign && (sign + 1 == limit || !char.IsLetterOrDigit(text[sign + 1])) ? sign + 1 : end;
    }

    // "U.S", "Inc": what is no word without its stop.
    private static bool EndsWithAbbreviation(string text, int start, int end, int limit)
    {
        if (end == limit || text[end] != '.')
        {
            return false;
        }

        var word = text[Math.Max(start, text.LastIndexOf(' ', end - 1, end - start) + 1)..end];
        return GoesOn(text, end, limit) || IsInitials(word) || word is "Jr" or "Sr" or "Esq" or "Ph.D" or "Inc" or "Corp" or "Ltd" or "Co" or "Bros";
    }

    // "Capt. Bell": had the stop not been the word's, the sentence would have ended there.
    private static bool GoesOn(string text, int end, int limit) =>
        end + 2 < limit && char.IsLetter(text[end - 1]) && char.IsWhiteSpace(text[end + 1]) && char.IsUpper(text[end + 2]);

    // "U.S", "p.m", but not "example.com".
    private static bool IsInitials(string word) => word.Length > 2 && word.Split('.').All(part => part.Length == 1 && char.IsLetter(part[0]));

    private static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;
}
