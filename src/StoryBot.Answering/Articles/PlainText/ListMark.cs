using System.Globalization;

namespace StoryBot.Answering.Articles.PlainText;

/// <summary>The mark before a list's item: "-", "•", "▪", "12.", "3)".</summary>
internal static class ListMark
{
    // Between these stand arrows, shapes and dingbats; signs that belong to words, such as © and ™, stand elsewhere.
    private const char FirstShape = '\u2190';
    private const char LastShape = '\u2bff';

    /// <summary>How many characters the mark at a line's start takes, the white space behind it included; 0 where there is none.</summary>
    /// <param name="words">The line, without the white space before it.</param>
    /// <param name="numbers">The numbers with which lines of the same text begin.</param>
    public static int Length(ReadOnlySpan<char> words, ListNumbers numbers)
    {
        var mark = words switch
        {
            [var bullet, ' ' or '\t', ..] when IsBullet(bullet) => 1,
            _ when Number(words) is { } number && numbers.IsOfList(number) => Digits(words) + 1,
            _ => 0,
        };
        return mark == 0 ? 0 : words.Length - words[mark..].TrimStart(" \t").Length;
    }

    /// <summary>The number that a line begins with as an item of a list does; null where it doesn't, or with a day: "3. Mai 1935".</summary>
    public static int? Number(ReadOnlySpan<char> words)
    {
        var digits = Digits(words);
        if (digits is not (1 or 2) || words[digits..] is not ['.' or ')', ' ' or '\t', ..])
            return null;

        return words[digits] == '.' && Ordinal.IsSaidBehind(words[(digits + 1)..]) ? null : int.Parse(words[..digits]);
    }

    /// <summary>Whether two marks are of one list by what they begin with.</summary>
    public static bool AreAlike(char one, char other) => one == other || (char.IsAsciiDigit(one) && char.IsAsciiDigit(other));

    private static int Digits(ReadOnlySpan<char> words) => words.IndexOfAnyExceptInRange('0', '9');

    private static bool IsBullet(char c) =>
        c is '-' or '*' or '+' or '•' or '‣' or '⁃' or '·' or '∙' or '–' or '—'
        || (c is >= FirstShape and <= LastShape && char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol);
}
