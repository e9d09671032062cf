using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Finds what a pronoun stands for in the exchange before.</summary>
internal static class Referents
{
    // A longer answer is a sentence, which no pronoun stands for.
    private const int LongestReferent = 12;

    /// <summary>The words the pronoun stands for; null where the exchange offers none.</summary>
    public static string? For(string pronoun, Exchange previous)
    {
        var names = Names(previous.Asked);
        return pronoun is "it" or "its" or "that" or "this" or "these" or "those"
            ? Topic(previous.Asked) ?? Answer(previous)
            : NamesSomebody(previous) ? Answer(previous) ?? names ?? Topic(previous.Asked)
            : names ?? Answer(previous) ?? Topic(previous.Asked);
    }

    // "When did she open it?" – "May 3": nobody is born as a day, and nobody leaves as a town.
    private static bool NamesSomebody(Exchange previous) =>
        previous.Answered is { } answered
        && !answered.Any(char.IsAsciiDigit)
        && !previous.Asked.Split(' ').Any(word => FollowUp.Bare(word) is "when" or "where" or "why" or "how");

    private static string? Answer(Exchange previous) =>
        previous.Answered is { } answered && answered.Split(' ').Length <= LongestReferent && answered.Any(char.IsUpper) ? answered : null;

    private static string? Names(string question)
    {
        var names = question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(FollowUp.IsName).Select(word => word.Trim('?', ',', '.')).ToArray();
        return names.Length == 0 ? null : string.Join(' ', names);
    }

    // What the question before was about: its last noun phrase with an article, else its names.
    private static string? Topic(string question)
    {
        var words = question.TrimEnd('?', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var article = Array.FindLastIndex(words, word => (Lexicon.ClassOf(word) & WordClass.Determiner) != 0);
        return article >= 0 && article + 1 < words.Length ? string.Join(' ', words[article..]) : Names(question);
    }
}
