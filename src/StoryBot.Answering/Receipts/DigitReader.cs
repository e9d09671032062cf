namespace StoryBot.Answering.Receipts;

/// <summary>Reads numbers from digits 0..31; null where the digits end too early or are not as <see cref="DigitWriter"/> writes them.</summary>
internal sealed class DigitReader(byte[] digits)
{
    private int position;

    public bool AtEnd => position == digits.Length;

    public ulong? Fixed(int count)
    {
        if (position + count > digits.Length)
        {
            return null;
        }

        position += count;
        return digits[(position - count)..position].Aggregate(0UL, (value, digit) => (value << 5) | digit);
    }

    public int? Number()
    {
        var value = 0L;
        for (var shift = 0; position < digits.Length && shift < 32; shift += 4)
        {
            var digit = digits[position++];
            value |= (digit & 15L) << shift;
            if (digit < 16)
            {
                // A leading zero would make two codes of one number.
                return value <= int.MaxValue && (digit > 0 || shift == 0) ? (int)value : null;
            }
        }

        return null;
    }
}
