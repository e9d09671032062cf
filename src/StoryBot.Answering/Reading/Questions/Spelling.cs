namespace StoryBot.Answering.Reading.Questions;

/// <summary>Finds the known word that a misspelt one was meant to be.</summary>
internal static class Spelling
{
    // Shorter words have too many neighbours: "ward" is no misspelt "war".
    private const int ShortestCorrected = 5;

    /// <summary>The most frequent known word one slip away (two for nine letters and more) with the same first letter; null where there is none.</summary>
    /// <param name="startingWith">The known words that start with a letter, with how often each occurs.</param>
    public static string? Nearest(string word, Func<char, IEnumerable<KeyValuePair<string, int>>> startingWith)
    {
        if (word.Length < ShortestCorrected || word.Length > 40 || word.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var slips = word.Length >= 9 ? 2 : 1;
        return startingWith(word[0])
            .Where(candidate => Math.Abs(candidate.Key.Length - word.Length) <= slips)
            .Select(candidate => (candidate.Key, candidate.Value, Distance: Distance(word, candidate.Key)))
            .Where(candidate => candidate.Distance <= slips)
            .OrderBy(candidate => candidate.Distance).ThenByDescending(candidate => candidate.Value).ThenBy(candidate => candidate.Key, StringComparer.Ordinal)
            .Select(candidate => candidate.Key)
            .FirstOrDefault();
    }

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
