using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>The numbers that figures and words mean, however they are written: "5,000" is "5 thousand", "$5m" is "$5 million", "twelve" is 12.</summary>
internal static partial class WrittenNumbers
{
    // More digits name no quantity, and overflow when they are multiplied.
    private const int MostDigits = 15;

    /// <summary>Each number in the words; of "5m", which can be metres too, both.</summary>
    public static ImmutableHashSet<decimal> In(string words)
    {
        var numbers = ImmutableHashSet.CreateBuilder<decimal>();
        foreach (Match match in Figure().Matches(words))
        {
            var digits = new string([.. match.Groups["figure"].Value.Where(c => char.IsAsciiDigit(c) || c == '.')]);
            if (digits.Length > MostDigits)
                continue;

            var number = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            if (!match.Groups["scale"].Success)
                numbers.Add(number);

            numbers.Add(number * Scale(match.Groups["scale"].Value + match.Groups["letter"].Value));
        }

        numbers.UnionWith(SpelledNumbers.In(words));
        return numbers.ToImmutable();
    }

    /// <summary>Whether both give numbers, or parts of a date, and none that is the other's.</summary>
    public static bool Contradict<T>(ImmutableHashSet<T> one, ImmutableHashSet<T> other) =>
        !one.IsEmpty && !other.IsEmpty && !one.Overlaps(other);

    private static decimal Scale(string name) => name.ToLowerInvariant() switch
    {
        "hundred" => 100,
        "thousand" or "k" => 1_000,
        "million" or "m" or "mn" => 1_000_000,
        "billion" or "b" or "bn" => 1_000_000_000,
        "trillion" or "tn" => 1_000_000_000_000,
        _ => 1,
    };

    // Thousands are parted by commas or by narrow spaces that don't break.
    [GeneratedRegex(@"(?<figure>(?:[0-9]{1,3}(?:[,\u00A0\u202F\u2009][0-9]{2,3})*[,\u00A0\u202F\u2009][0-9]{3}(?![0-9])|[0-9]+)(?:\.[0-9]+)?)(?:[ \u00A0-]?(?<scale>hundred|thousand|million|billion|trillion)\b|(?<letter>k|mn?|bn?|tn)\b)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
