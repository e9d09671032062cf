using System.Collections.Frozen;
using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Finds the place, date and agency that a report opens with: "ROTTERDAM, May 6, 2025 – …", "PARIS (AP) — …", "(CNN) -- …".</summary>
internal static class Dateline
{
    private const int Longest = 10;
    private const int LongestAgency = 3;

    private static readonly FrozenSet<string> Agencies = new[]
    {
        "AP", "Reuters", "AFP", "UPI", "CNN", "BBC", "dpa", "Xinhua", "TASS", "Interfax", "ANI", "PTI", "Kyodo", "Yonhap", "Bloomberg",
        "PRNewswire", "Business", "Globe",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many of a sentence's words stand before the dash that ends its dateline; 0 where it has none.</summary>
    public static int LengthIn(string text, ImmutableArray<Word> words)
    {
        var dash = 1;
        while (dash < Math.Min(words.Length, Longest + 1) && words[dash].Break != WordBreak.Strong)
        {
            dash++;
        }

        if (dash >= words.Length || dash > Longest)
        {
            return 0;
        }

        var gap = text[words[dash - 1].Span.End..words[dash].Span.Start];
        return HoldsDash(gap) && Is(text, words[..dash], gap) ? dash : 0;
    }

    private static bool HoldsDash(string gap) =>
        gap.Contains('—', StringComparison.Ordinal) || gap.Contains('–', StringComparison.Ordinal)
        || gap.Contains("--", StringComparison.Ordinal) || gap.Contains(" - ", StringComparison.Ordinal);

    // "NATO – the alliance – said": capitals alone may be who did it, so that a date, an agency or a known place must be there.
    private static bool Is(string text, ImmutableArray<Word> head, string gap)
    {
        if (!head.All(word => word.Looks(WordShape.Capital | WordShape.Digits) || word.Is(WordClass.Determiner) || IsAgency(text, word)))
        {
            return false;
        }

        if (IsBehind(text, head[0], '('))
        {
            return head.Length <= LongestAgency && gap.StartsWith(')');
        }

        var isDatedOrPlaced = head.Skip(1).Any(word => word.Is(WordClass.Month | WordClass.Weekday))
            || head.All(word => word.Is(WordClass.Place | WordClass.PlaceNoun));
        return (head[0].Looks(WordShape.AllCapitals) && isDatedOrPlaced) || (head[0].Looks(WordShape.Capital) && head.Any(word => IsAgency(text, word)));
    }

    private static bool IsAgency(string text, Word word) =>
        (IsBehind(text, word, '(') || IsBehind(text, word, '/')) && Agencies.Contains(word.Span.Of(text));

    private static bool IsBehind(string text, Word word, char mark) => word.Span.Start > 0 && text[word.Span.Start - 1] == mark;
}
