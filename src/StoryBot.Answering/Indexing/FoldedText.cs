using System.Buffers;
using System.Text;

namespace StoryBot.Answering.Indexing;

/// <summary>A text as its words are looked for: without the characters that nobody sees, and with plain letters for ligatures, wide forms and letters with accents.</summary>
/// <remarks>
/// Of what Unicode folds (https://www.unicode.org/reports/tr44/#NFKC_Casefold) that which articles are full of: written out, since without ICU
/// the framework folds nothing. Accents go further than that: who asks has no keys for the letters of every name. Raised figures stay as they
/// are: "10⁶" is not "106".
/// </remarks>
internal sealed class FoldedText
{
    private const char ZeroWidthSpace = '\u200B';
    private const char FirstLigature = '\uFB00';
    private const char LastLigature = '\uFB06';

    // https://www.unicode.org/charts/PDF/U0300.pdf: what stands behind a letter where the two are not one character, as in texts from a Mac.
    private const char FirstAccent = '\u0300';
    private const char LastAccent = '\u036F';

    // From here on are scripts that write no spaces and part their words by it (Thai, Khmer).
    private const char FirstWithoutSpaces = '\u0E00';

    // So far ahead of the plain letters and digits stand the wide ones.
    private const int Wide = 0xFEE0;

    private const string Rule = "____";

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static readonly string UnseenCharacters =
        "\u00AD\u034F\u061C\u180E\u2060\u2061\u2062\u2063\u2064\uFEFF" + Range('\u200C', '\u200F') + Range('\u202A', '\u202E') + Range('\u2066', '\u206F') + Range('\uFE00', '\uFE0F');

    private static readonly SearchValues<char> Unseen = SearchValues.Create(UnseenCharacters);

    private static readonly SearchValues<char> Foldable = SearchValues.Create(
        UnseenCharacters + ZeroWidthSpace + Range(FirstAccent, LastAccent) + BareLetters.Accented
        + Range(FirstLigature, LastLigature) + Range('\uFF10', '\uFF19') + Range('\uFF21', '\uFF3A') + Range('\uFF41', '\uFF5A'));

    private readonly string written;
    private readonly List<int>? origins;

    private FoldedText(string written, string text, List<int>? origins)
    {
        this.written = written;
        Text = text;
        this.origins = origins;
    }

    /// <summary>The text as it is looked for.</summary>
    public string Text { get; }

    public static FoldedText Of(string written)
    {
        var text = WithoutRules(written);
        if (Ascii.IsValid(text) || text.AsSpan().IndexOfAny(Foldable) < 0)
        {
            return new FoldedText(written, text, null);
        }

        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var plain = IsUnseen(text, at) || IsAccent(text[at]) ? "" : Plain(text[at]);
            folded.Append(plain);
            for (var letter = 0; letter < plain.Length; letter++)
            {
                origins.Add(at);
            }
        }

        return new FoldedText(written, folded.ToString(), origins);
    }

    // A drawn rule joins no words, and the tokenizer reads on to its end from each of its characters.
    private static string WithoutRules(string text)
    {
        if (!text.Contains(Rule, StringComparison.Ordinal))
        {
            return text;
        }

        return string.Create(text.Length, text, static (plain, written) =>
        {
            written.CopyTo(plain);
            for (var at = 0; plain[at..].IndexOf(Rule) is var found and >= 0;)
            {
                at += found;
                var length = plain[at..].IndexOfAnyExcept('_') is var end and >= 0 ? end : plain.Length - at;
                plain.Slice(at, length).Fill(' ');
            }
        });
    }

    /// <summary>Where in the text itself stands what stands here from <paramref name="start"/> to before <paramref name="end"/>; what is not seen within it, and the accents of its last letter, included.</summary>
    public TextSpan Origin(int start, int end)
    {
        if (origins is null)
        {
            return new TextSpan(start, end - start);
        }

        var behind = origins[end - 1] + 1;
        while (behind < written.Length && IsAccent(written[behind]))
        {
            behind++;
        }

        return new TextSpan(origins[start], behind - origins[start]);
    }

    // A zero-width space parts words, unless it only marks where a word may be broken.
    private static bool IsUnseen(string text, int at) => text[at] == ZeroWidthSpace
        ? at > 0 && at + 1 < text.Length && IsSpacedScript(text[at - 1]) && IsSpacedScript(text[at + 1])
        : Unseen.Contains(text[at]);

    private static bool IsSpacedScript(char letter) => letter < FirstWithoutSpaces && (char.IsLetterOrDigit(letter) || IsAccent(letter));

    private static bool IsAccent(char letter) => letter is >= FirstAccent and <= LastAccent;

    private static string Plain(char letter) => letter switch
    {
        < '\u0080' => letter.ToString(),
        >= FirstLigature and <= LastLigature => Ligatures[letter - FirstLigature],
        (>= '\uFF10' and <= '\uFF19') or (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A') => ((char)(letter - Wide)).ToString(),
        _ => BareLetters.Of(letter) ?? letter.ToString(),
    };

    private static string Range(char first, char last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(code => (char)code));
}
