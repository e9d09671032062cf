using System.Collections.Frozen;
using Lucene.Net.Analysis.Miscellaneous;

namespace StoryBot.Answering.Indexing;

/// <summary>What is left of the letters with accents: "e" of "é", "o" of "ø", "ss" of "ß".</summary>
internal static class BareLetters
{
    // The most letters that one is folded into.
    private const int Longest = 4;

    // What Unicode takes apart of the two other scripts with accents, in the same order as what is left of it.
    private const string Greek = "ΆΈΉΊΌΎΏΪΫάέήίόύώϊϋΐΰ";
    private const string BareGreek = "ΑΕΗΙΟΥΩΙΥαεηιουωιυιυ";
    private const string Cyrillic = "ЀЁЃЇЌЍЎЙйѐёѓїќѝў";
    private const string BareCyrillic = "ЕЕГІКИУИиеегікиу";

    private static readonly FrozenDictionary<char, string> Bare = Latin('\u00C0', '\u02AF')
        .Concat(Latin('\u1E00', '\u1EFF'))
        .Concat(Greek.Zip(BareGreek, (accented, bare) => (accented, bare.ToString())))
        .Concat(Cyrillic.Zip(BareCyrillic, (accented, bare) => (accented, bare.ToString())))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The letters that have an accent or the like.</summary>
    public static string Accented { get; } = new(Bare.Keys.AsSpan());

    /// <summary>The letter without; null where it has none.</summary>
    public static string? Of(char letter) => Bare.GetValueOrDefault(letter);

    // Lucene's table, but of letters only: it makes plain figures of raised ones, too.
    private static IEnumerable<(char Accented, string Bare)> Latin(char first, char last)
    {
        var folded = new char[Longest];
        for (var letter = first; letter <= last; letter++)
        {
            var length = ASCIIFoldingFilter.FoldToASCII([letter], 0, folded, 0, 1);
            if (length != 1 || folded[0] != letter)
            {
                yield return (letter, new string(folded, 0, length));
            }
        }
    }
}
