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

    public bool EndsSentence
    {
        get
        {
            var word = WordBefore();
            if (word.IsEmpty)
                return true;

            if (IsListNumber(word) || Has(Abbreviations.Leading, word))
                return false;

            if (Has(Abbreviations.Numbered, word))
                return !char.IsDigit(text[next]);

            return !(IsInitials(word) || Has(Abbreviations.Trailing, word)) || NextOpensSentence();
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

    // "2. Then the second item": a number that would be a sentence by itself.
    private bool IsListNumber(ReadOnlySpan<char> word) =>
        word.Length <= 3 && position - word.Length == sentence && !word.ContainsAnyExceptInRange('0', '9');

    private bool NextOpensSentence()
    {
        var end = next;
        while (end < text.Length && end - next <= LongestAbbreviation && char.IsLetter(text[end]))
            end++;

        // "J. A. Smith": an initial looks like the article "A".
        var isInitial = end - next == 1 && end < text.Length && text[end] == '.';
        return !isInitial && Has(Abbreviations.Openings, text.AsSpan(next, end - next));
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
