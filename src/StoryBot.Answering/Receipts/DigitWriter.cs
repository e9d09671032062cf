namespace StoryBot.Answering.Receipts;

/// <summary>Writes numbers as digits 0..31, the way <see cref="DigitReader"/> reads them.</summary>
internal static class DigitWriter
{
    public static void Fixed(List<byte> digits, ulong value, int count)
    {
        for (var place = count - 1; place >= 0; place--)
        {
            digits.Add((byte)((value >> (5 * place)) & 31));
        }
    }

    /// <summary>Four bits a digit, the lowest first; the fifth says that another digit follows.</summary>
    public static void Number(List<byte> digits, int value)
    {
        for (; value > 15; value >>= 4)
        {
            digits.Add((byte)((value & 15) | 16));
        }

        digits.Add((byte)value);
    }
}
