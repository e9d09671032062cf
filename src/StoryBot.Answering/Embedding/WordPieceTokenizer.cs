using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace StoryBot.Answering.Embedding;

/// <summary>Cuts text into the pieces of a BERT vocabulary: lower case, no accents, each time the longest piece known.</summary>
/// <remarks>
/// WordPiece: https://arxiv.org/abs/1609.08144, section 4.1. Not Microsoft.ML.Tokenizers, which brings protocol buffers along; the tests
/// compare with its pieces.
/// </remarks>
internal sealed class WordPieceTokenizer
{
    private const string Unknown = "[UNK]";
    private const string Continued = "##";
    private const int LongestWord = 100;

    // What Unicode takes apart into a letter and an accent; written out, since without ICU the framework takes apart nothing.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżž";
    private const string Bare = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzz";

    private readonly Dictionary<string, int> ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> pieces;
    private readonly int unknown;

    /// <param name="vocabulary">One piece a line; its number is its id.</param>
    public WordPieceTokenizer(string vocabulary)
    {
        ids = new Dictionary<string, int>(vocabulary.AsSpan().Count('\n') + 1, StringComparer.Ordinal);
        foreach (var line in vocabulary.AsSpan().EnumerateLines())
        {
            ids.TryAdd(line.ToString(), ids.Count);
        }

        pieces = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        unknown = ids[Unknown];
    }

    /// <summary>The id of a piece, such as <c>[CLS]</c>.</summary>
    public int IdOf(string piece) => ids[piece];

    /// <summary>The ids of the pieces of any text, in order.</summary>
    public ImmutableArray<int> Cut(ReadOnlySpan<char> text) => Cut(text, null);

    /// <summary>The ids of the pieces of a part of a text, and for each the word it is cut from, in the text.</summary>
    public (ImmutableArray<int> Pieces, ImmutableArray<TextSpan> Words) Cut(string text, TextSpan part)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var pieces = Cut(text.AsSpan(part.Start, part.Length), (word, count) => words.AddRange(Enumerable.Repeat(new TextSpan(part.Start + word.Start, word.Length), count)));
        return (pieces, words.ToImmutable());
    }

    /// <param name="visit">Sees each word and how many pieces it is cut into.</param>
    private ImmutableArray<int> Cut(ReadOnlySpan<char> text, Action<TextSpan, int>? visit)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        var folded = new List<char>();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at);
            if (end > at)
            {
                Fold(text[at..end], folded);
                var before = found.Count;
                Add(CollectionsMarshal.AsSpan(folded), found);
                visit?.Invoke(new TextSpan(at, end - at), found.Count - before);
            }

            at = Math.Max(end, at + 1);
        }

        return found.ToImmutable();
    }

    // A sign is a word of its own; white space is none.
    private static int EndOfWord(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsSign(text[end]))
        {
            end++;
        }

        return end == start && IsSign(text[start]) ? start + 1 : end;
    }

    private static bool IsSign(char letter) => char.IsPunctuation(letter) || char.IsSymbol(letter);

    private static void Fold(ReadOnlySpan<char> word, List<char> folded)
    {
        folded.Clear();
        foreach (var letter in word)
        {
            var lower = char.ToLowerInvariant(letter);
            var accented = char.IsAscii(lower) ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
            // The model never saw what nobody sees: soft hyphens, zero-width spaces.
            if (CharUnicodeInfo.GetUnicodeCategory(lower) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                folded.Add(accented < 0 ? lower : Bare[accented]);
            }
        }
    }

    private void Add(ReadOnlySpan<char> word, ImmutableArray<int>.Builder found)
    {
        var before = found.Count;
        for (var start = 0; start < word.Length;)
        {
            if (word.Length > LongestWord || Longest(word, start) is not { } piece)
            {
                found.Count = before;
                found.Add(unknown);
                return;
            }

            found.Add(piece.Id);
            start = piece.End;
        }
    }

    private (int Id, int End)? Longest(ReadOnlySpan<char> word, int start)
    {
        Span<char> written = stackalloc char[Continued.Length + LongestWord];
        Continued.CopyTo(written);
        for (var end = word.Length; end > start; end--)
        {
            word[start..end].CopyTo(written[Continued.Length..]);
            var piece = written[..(Continued.Length + end - start)];
            if (pieces.TryGetValue(start == 0 ? piece[Continued.Length..] : piece, out var id))
            {
                return (id, end);
            }
        }

        return null;
    }
}
