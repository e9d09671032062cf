using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds how often something happens: "twice a year", "every two weeks", "daily", "three times".</summary>
internal static class FrequencyFinder
{
    // "Every two years", "twice every other week".
    private const int MostBetween = 2;

    /// <summary>All of them in order, each as a figure of <see cref="Dimension.Times"/>.</summary>
    public static ImmutableArray<Figure> Find(string text, ImmutableArray<Word> words)
    {
        var found = ImmutableArray.CreateBuilder<Figure>();
        for (var at = 0; at < words.Length;)
        {
            var last = EndOf(text, words, at);
            if (last is { } end)
            {
                found.Add(new Figure(at, end, end, Dimension.Times));
            }

            at = (last ?? at) + 1;
        }

        return found.DrainToImmutable();
    }

    private static int? EndOf(string text, ImmutableArray<Word> words, int at)
    {
        var word = words[at].Lower(text);
        if (IsAdverb(word))
        {
            return at;
        }

        if (word is "every" or "each")
        {
            return TimeBehind(text, words, at + 1);
        }

        var isCounted = words[at].IsNumber && Follows(words, at + 1) && words[at + 1].Lower(text) is "times" or "time";
        var number = word is "once" or "twice" or "thrice" ? at : at + 1;
        if (number > at && !isCounted)
        {
            return null;
        }

        var isRate = Follows(words, number + 1) && words[number + 1].Lower(text) is "a" or "an" or "per" or "each" or "every";
        var rate = isRate ? TimeBehind(text, words, number + 2) : null;
        // "Once" alone is a day long ago.
        return rate is not null || word == "once" ? rate : number;
    }

    private static int? TimeBehind(string text, ImmutableArray<Word> words, int from)
    {
        var at = from;
        while (Follows(words, at) && at < from + MostBetween && IsBetween(text, words, at))
        {
            at++;
        }

        return IsTime(text, words, at) ? at : null;
    }

    // "Every second" is a time, "every second year" another.
    private static bool IsBetween(string text, ImmutableArray<Word> words, int at) =>
        (!IsTime(text, words, at) || IsTime(text, words, at + 1))
        && (words[at].IsNumber || words[at].Lower(text) is "other" or "few" or "single" or "second" or "third" or "fourth" or "fifth");

    private static bool IsTime(string text, ImmutableArray<Word> words, int at) =>
        Follows(words, at)
        && (words[at].Is(WordClass.TimeUnit | WordClass.DateNoun)
            || Weekdays.Contain(text, words[at])
            || words[at].Lower(text) is "fortnight" or "fortnights" or "weekend" or "weekday" or "term" or "quarter" or "semester");

    private static bool IsAdverb(string word) =>
        word is "hourly" or "daily" or "nightly" or "weekly" or "fortnightly" or "monthly" or "quarterly" or "yearly" or "annually";

    private static bool Follows(ImmutableArray<Word> words, int at) => at < words.Length && words[at].Break == WordBreak.None;
}
