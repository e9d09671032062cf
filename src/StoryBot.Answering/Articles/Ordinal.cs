using System.Collections.Frozen;

namespace StoryBot.Answering.Articles;

/// <summary>Tells a number that German orders by a stop, "4. Mai" or "das 19. Jahrhundert", from one that ends a sentence or marks a list's item.</summary>
internal static class Ordinal
{
    private const int LongestWord = 13;

    // A bound keeps the splitter linear.
    private const int LookedAt = 24;

    // Hardly any of these stands before a number in English.
    private static readonly FrozenSet<string> Before = Words(
        """
        der die das den dem des am im vom zum zur beim ins ab bis seit und oder
        ein eine einen einem einer eines sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres
        dieser diese dieses diesen diesem jeder jede jedes jeden jedem
        """);

    // What is counted or dated, and the thousands and millions behind a figure.
    private static readonly FrozenSet<string> Behind = Words(
        """
        Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember
        Jahrhundert Jahrhunderts Jahrhunderte Jahrhunderten Jahrtausend Jahrtausends Mio Mrd Tsd
        """);

    /// <summary>Whether what stands behind a number's stop says that the number orders.</summary>
    public static bool IsSaidBehind(ReadOnlySpan<char> behind)
    {
        var words = behind.TrimStart();
        var length = 0;
        while (length < words.Length && length <= LongestWord && char.IsLetter(words[length]))
            length++;

        return Has(Behind, words[..length]);
    }

    /// <summary>Whether what stands before a number says that its stop orders it.</summary>
    public static bool IsSaidBefore(ReadOnlySpan<char> before)
    {
        // "vom 3. 5. 1990": the day's number is passed over.
        var words = before[Math.Max(0, before.Length - LookedAt)..].TrimEnd(" \u00a00123456789.");
        var start = words.Length;
        while (start > 0 && char.IsLetter(words[start - 1]))
            start--;

        // "I am 12." is English.
        return Has(Before, words[start..]) && words is not [.., 'I', ' ', 'a', 'm'];
    }

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
