using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Knows the days of the week, the one and each of them: "Monday", "Mondays".</summary>
internal static class Weekdays
{
    private const string Ending = "days";

    public static bool Contain(string text, Word word) => word.Is(WordClass.Weekday) || IsEvery(text, word);

    /// <summary>Whether a word names a day of every week: "Mondays".</summary>
    public static bool IsEvery(string text, Word word)
    {
        var letters = text.AsSpan(word.Span.Start, word.Span.Length);
        return letters.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && (Lexicon.ClassOf(letters[..^1]) & WordClass.Weekday) != 0;
    }
}
