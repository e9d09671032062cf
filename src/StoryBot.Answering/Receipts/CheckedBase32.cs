using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace StoryBot.Answering.Receipts;

/// <summary>Digits 0..31 as letters that are easily read aloud (https://www.crockford.com/base32.html), closed by a check character of our own.</summary>
/// <remarks>
/// The check is a sum over GF(32) in which every place has another weight, a power of the generator: any one wrong character
/// and any two that changed places are noticed, in codes of up to 31 characters. Crockford's own check needs five more letters.
/// </remarks>
internal static class CheckedBase32
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Longest = 31;
    private const int Group = 5;

    public static string Write(IReadOnlyList<byte> digits)
    {
        var code = new StringBuilder();
        foreach (var digit in digits.Append(Double(Sum(digits))))
        {
            code.Append(code.Length % (Group + 1) == Group ? "-" : "").Append(Letters[digit]);
        }

        return code.ToString();
    }

    /// <summary>Reads the digits back, without the check; spaces, dashes of every kind, a sentence's stop or comma, lower case and the look-alikes I, L and O are fine.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out byte[]? digits, [NotNullWhen(false)] out string? problem)
    {
        var read = new List<byte>(Longest);
        digits = null;
        for (var position = 0; position < text.Length; position++)
        {
            if (IsCopiedAlong(text[position]))
            {
                continue;
            }

            var digit = Letters.IndexOf(Canonical(text[position]), StringComparison.Ordinal);
            problem = digit < 0 ? $"Character {position + 1} can't stand in a receipt." : read.Count == Longest ? "That is too long for a receipt." : null;
            if (problem is not null)
            {
                return false;
            }

            read.Add((byte)digit);
        }

        problem = read.Count < 2 ? "That is too short for a receipt." : Sum(read) != 0 ? "The receipt has a typo: its characters do not fit together." : null;
        digits = problem is null ? [.. read.SkipLast(1)] : null;
        return problem is null;
    }

    // Texts that are set or copied have other dashes than keyboards, characters that nobody sees, and end their sentences.
    private static bool IsCopiedAlong(char letter) =>
        letter is '-' or '.' or ',' || char.IsWhiteSpace(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;

    private static char Canonical(char letter) => char.ToUpperInvariant(letter) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };

    private static byte Sum(IEnumerable<byte> digits) => digits.Aggregate((byte)0, (sum, digit) => (byte)(Double(sum) ^ digit));

    // Times the generator x, modulo the primitive polynomial x^5 + x^2 + 1.
    private static byte Double(byte digit) => (byte)((digit << 1) ^ ((digit & 16) == 0 ? 0 : 0b100101));
}
