using System.Globalization;

namespace StoryBot.Answering.Articles.PlainText;

/// <summary>The mark before a list's item: "-", "•", "▪", "12.", "3)".</summary>
internal static class ListMark
{
    // Between these stand arrows, shapes and dingbats; signs that belong to words, such as © and ™, stand elsewhere.
    private const char FirstShape = '\u2190';
    private const char LastShape = '\u2bff';

    /// <summary>How many characters the mark at a line's start takes, the white space behind it included; 0 where there is none.</summary>
    public static int Length(string text, TextSpan line)
    {
        var words = text.AsSpan(line.Start, line.Length);
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        var mark = words switch
        {
            [var bullet, ' ' or '\t', ..] when IsBullet(bullet) => 1,
            _ when digits is 1 or 2 && words[digits..] is ['.' or ')', ' ' or '\t', ..] => digits + 1,
            _ => 0,
        };
        return mark == 0 ? 0 : words.Length - words[mark..].TrimStart(" \t").Length;
    }

    /// <summary>Whether two marks are of one list by what they begin with.</summary>
    public static bool AreAlike(char one, char other) => one == other || (char.IsAsciiDigit(one) && char.IsAsciiDigit(other));

    private static bool IsBullet(char c) =>
        c is '-' or '*' or '+' or '•' or '‣' or '⁃' or '·' or '∙' or '–' or '—'
        || (c is >= FirstShape and <= LastShape && char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol);
}
