namespace StoryBot.Answering.Reading.Questions;

/// <summary>Finds the known word that a misspelt one was meant to be.</summary>
internal static class Spelling
{
    // Shorter words have too many neighbours: "ward" is no misspelt "war".
    private const int ShortestCorrected = 5;

    /// <summary>The most frequent known stem one slip away (two for nine letters and more) with the same first letter; null where there is none.</summary>
    /// <param name="word">The stem of the word.</param>
    /// <param name="written">The word as it was written, in small letters.</param>
    /// <param name="startingWith">The known stems that start with a letter, with how often each occurs.</param>
    public static string? Nearest(string word, string written, Func<char, IEnumerable<KeyValuePair<string, int>>> startingWith)
    {
        if (written.Length < ShortestCorrected || word.Length is < ShortestCorrected - 1 or > 40 || word.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var slips = word.Length >= 9 ? 2 : 1;
        return startingWith(word[0])
            .Where(candidate => Math.Abs(candidate.Key.Length - word.Length) <= slips)
            .Select(candidate => (candidate.Key, candidate.Value, Distance: Distance(word, candidate.Key)))
            .Where(candidate => candidate.Distance <= slips && (word.Length > ShortestCorrected || IsSlip(word, candidate.Key)))
            .OrderBy(candidate => candidate.Distance).ThenByDescending(candidate => candidate.Value).ThenBy(candidate => candidate.Key, StringComparer.Ordinal)
            .Select(candidate => candidate.Key)
            .FirstOrDefault();
    }

    // Whether one of so few letters is a slip: "coffe" lacks one, "hotal" has another vowel, "braek" two in each other's place; but "bread" for "break" is another word.
    private static bool IsSlip(string word, string meant)
    {
        if (meant.Length != word.Length)
        {
            return meant.Length > word.Length || word.Length == ShortestCorrected;
        }

        var changed = Enumerable.Range(0, word.Length).Where(at => word[at] != meant[at]).ToArray();
        return word.Length == ShortestCorrected && (changed.Length == 2 || changed.All(at => IsVowel(word[at]) && IsVowel(meant[at])));
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Letters to add, drop, change or swap with the next (optimal string alignment).</summary>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<int> older = stackalloc int[other.Length + 1];
        Span<int> old = stackalloc int[other.Length + 1];
        Span<int> now = stackalloc int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
        {
            old[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            now[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = old[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                now[column] = Math.Min(change, 1 + Math.Min(old[column], now[column - 1]));
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                {
                    now[column] = Math.Min(now[column], older[column - 2] + 1);
                }
            }

            old.CopyTo(older);
            now.CopyTo(old);
        }

        return old[other.Length];
    }
}
