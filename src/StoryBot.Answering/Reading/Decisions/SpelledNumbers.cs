using System.Text.RegularExpressions;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>The numbers that are spelled out: "twelve", "two hundred and five", "a million", "three dozen".</summary>
internal static partial class SpelledNumbers
{
    // Nobody spells more out, and what is multiplied again and again overflows.
    private const decimal Most = 1_000_000_000_000;

    /// <summary>Each number in the words; none where a half or a quarter goes with them, nor of "twelve-year-old".</summary>
    public static IEnumerable<decimal> In(string words) =>
        Part().IsMatch(words) ? [] : Number().Matches(words).Select(match => ValueOf(match.Value));

    private static decimal ValueOf(string number)
    {
        var (all, below) = (0m, 0m);
        foreach (var word in number.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            var value = ValueOfWord(word);
            if (value >= 1_000)
            {
                all += Math.Max(1, below) * value;
                below = 0;
            }
            else if (word is "hundred" or "dozen")
            {
                below = Math.Min(Most, Math.Max(1, below) * value);
            }
            else
            {
                below += value;
            }
        }

        return all + below;
    }

    private static decimal ValueOfWord(string word) => word switch
    {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        "forty" => 40,
        "fifty" => 50,
        "sixty" => 60,
        "seventy" => 70,
        "eighty" => 80,
        "ninety" => 90,
        "hundred" => 100,
        "dozen" => 12,
        "thousand" => 1_000,
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        // "A", "and"
        _ => 0,
    };

    [GeneratedRegex(@"\b(?:half|halves|quarters?|thirds?|couple)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    // "One of them" and "no one" count nothing; "and" stands only behind what it adds to: "five and six" are two numbers.
    [GeneratedRegex("""
        \b(?<!\b(?:no|any|every)[ ])
        (?:(?:one(?![ ](?:of|another)\b)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b
            |an?[ ](?:hundred|dozen|thousand|million|billion)\b)
        (?:(?:[ -]|(?<=hundred|thousand|million|billion)[ ]and[ ])
            (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|thousand|million|billion)\b)*
        (?!-\p{L})
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Number();
}
