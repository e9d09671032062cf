using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Tells where words say a time without a figure: "after the match", "when it rained", "in spring", "at noon", "now".</summary>
internal static class SaidTime
{
    /// <summary>Whether the words from <paramref name="first"/> to <paramref name="last"/> do, or begin so, or the word that leads up to them.</summary>
    public static bool IsIn(string text, ImmutableArray<Word> words, int first, int last) =>
        Leads(text, words[first])
        || (first > 0 && Leads(text, words[first - 1]))
        || words[first..(last + 1)].Any(word => word.Is(WordClass.DateNoun | WordClass.TimeUnit) || Weekdays.Contain(text, word) || ClockTime.IsNamed(text, word));

    /// <summary>Whether a sentence says any.</summary>
    public static bool IsIn(string text, ImmutableArray<Word> words) => !words.IsEmpty && (words.Any(word => Leads(text, word)) || IsIn(text, words, 0, words.Length - 1));

    private static bool Leads(string text, Word word) =>
        word.Lower(text) is "after" or "before" or "when" or "while" or "during" or "since" or "until" or "till" or "once" or "as" or "by" or "now" or "then"
            or "later" or "earlier" or "ago" or "soon" or "recently" or "immediately" or "upon" or "following" or "amid" or "never" or "always" or "ever" or "between";
}
