using System.Collections.Frozen;

namespace StoryBot.Answering.Articles;

/// <summary>A single full stop with white space and no lower-case word after it: an abbreviation's, or a sentence's.</summary>
/// <param name="text">The paragraph.</param>
/// <param name="sentence">Where the sentence starts that the stop may end.</param>
/// <param name="position">Where the stop stands.</param>
/// <param name="next">Where the next word starts, past white space, quotes and brackets.</param>
internal readonly ref struct FullStop(string text, int sentence, int position, int next)
{
    // Longer words are no abbreviations, and a bound keeps the splitter linear.
    private const int LongestAbbreviation = 12;
    private const int LongestZone = 4;

    public bool EndsSentence
    {
        get
        {
            var word = WordBefore();
            if (word.IsEmpty)
                return true;

            if (IsListNumber(word) || IsOrdinal(word) || IsOneOf(Abbreviations.Leading, word))
                return false;

            if (IsOneOf(Abbreviations.Numbered, word))
                return !char.IsDigit(text[next]);

            if (Has(Abbreviations.HalvesOfDay, word))
                return NextOpensSentence() || !(NextGoesOnWithTime() || IsPartOfName(word));

            return !(IsInitials(word) || IsOneOf(Abbreviations.Trailing, word)) || NextOpensSentence();
        }
    }

    // "U.S", "M", "a.m", "J.R.R": single letters with stops between them.
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 == 0 || (word.Length == 1 && !char.IsUpper(word[0])))
            return false;

        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        }

        return true;
    }

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    // "2. Then the second item", "1986. A fire broke out" at a paragraph's start: a number that would be a sentence by itself.
    private bool IsListNumber(ReadOnlySpan<char> word) =>
        word.Length <= (sentence == 0 ? 4 : 3) && position - word.Length == sentence && !word.ContainsAnyExceptInRange('0', '9');

    // "am 4. Mai", "das 19. Jahrhundert".
    private bool IsOrdinal(ReadOnlySpan<char> word)
    {
        var start = position - word.Length;
        return word.Length <= 2 && !word.ContainsAnyExceptInRange('0', '9')
            && (Ordinal.IsSaidBehind(text.AsSpan(next)) || Ordinal.IsSaidBefore(text.AsSpan(sentence, start - sentence)));
    }

    // "Approx. 50 ships": where a sentence begins, a quotation mark or a bracket before it aside, an abbreviation has a capital. "MR. MOE" has nothing else.
    private bool IsOneOf(FrozenSet<string> words, ReadOnlySpan<char> word)
    {
        if (Has(words, word))
            return true;

        // A single letter is a name's.
        if (word.Length == 1)
            return false;

        Span<char> spelt = stackalloc char[word.Length];
        word.CopyTo(spelt);
        if (IsShouted(word))
            _ = word[1..].ToLowerInvariant(spelt[1..]);
        else if (position - word.Length <= sentence + 1)
            spelt[0] = char.ToLowerInvariant(word[0]);

        return Has(words, spelt);
    }

    // Capitals say nothing where the next word has them throughout as well; "HR" in "She left HR. Bob came" is no "Hr".
    private bool IsShouted(ReadOnlySpan<char> word) =>
        char.IsUpper(word[^1]) && next + 1 < text.Length && char.IsUpper(text[next]) && char.IsUpper(text[next + 1]);

    private bool NextOpensSentence()
    {
        var end = NextWordEnd();

        // "J. A. Smith": an initial looks like the article "A".
        var isInitial = end - next == 1 && end < text.Length && text[end] == '.';
        return !isInitial && Has(Abbreviations.Openings, text.AsSpan(next, end - next));
    }

    // "5 p.m. Eastern", "5 p.m. EST", "5 p.m. Monday", "5 p.m. London time", "5 p.m. 20 May".
    private bool NextGoesOnWithTime()
    {
        var end = NextWordEnd();
        var word = text.AsSpan(next, end - next);
        return word.IsEmpty || IsZone(word) || Has(Abbreviations.PartsOfTime, word) || text.AsSpan(end).StartsWith(" time", StringComparison.Ordinal);
    }

    // "the 5 p.m. Chicago train" begins no sentence in its midst.
    private bool IsPartOfName(ReadOnlySpan<char> word)
    {
        var limit = Math.Max(sentence, position - word.Length - LongestAbbreviation);
        var before = text.AsSpan(limit, position - word.Length - limit).TrimEnd();
        var figure = before.Length;
        while (figure > 0 && (char.IsDigit(before[figure - 1]) || before[figure - 1] is ':' or '.'))
            figure--;

        before = before[..figure].TrimEnd();
        return Has(Abbreviations.Determiners, before[(before.LastIndexOf(' ') + 1)..]);
    }

    private static bool IsZone(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return word.Length is > 1 and <= LongestZone;
    }

    private int NextWordEnd()
    {
        var end = next;
        while (end < text.Length && end - next <= LongestAbbreviation && char.IsLetter(text[end]))
            end++;

        return end;
    }

    private ReadOnlySpan<char> WordBefore()
    {
        var start = position;
        var limit = Math.Max(sentence, position - LongestAbbreviation - 1);
        while (start > limit && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;

        return text.AsSpan(start, position - start);
    }
}
