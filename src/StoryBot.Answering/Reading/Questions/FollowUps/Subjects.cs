using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions.FollowUps;

/// <summary>Puts somebody in the place of a question word that was the subject: "when?" after "who opened the bridge?" asks when Anna Bell opened it.</summary>
internal static class Subjects
{
    // A longer answer is a sentence, which does nothing.
    private const int Longest = 8;

    /// <summary>What the question before says, with its subject; null where another word is the subject, or the new question asks for it.</summary>
    /// <param name="asking">The words of the new question: "when", "in which year".</param>
    public static string? PutIn(string[] asking, Exchange previous)
    {
        var words = FollowUp.WordsOf(previous.Asked);
        var at = Array.FindIndex(words, FollowUp.IsQuestionWord);
        if (at < 0 || at + 1 >= words.Length || AsksForSubject(asking))
        {
            return null;
        }

        var subject = previous.Answered is { } answered && FollowUp.WordsOf(answered).Length is > 0 and <= Longest ? answered.TrimEnd('.', ',', ' ') : null;
        var isWho = FollowUp.Bare(words[at]) == "who";
        if (isWho && at + 2 < words.Length && FollowUp.Bare(words[at + 1]) is "is" or "are" or "was" or "were" && Verbs.IsParticiple(words[at + 2]))
        {
            return $"{words[at + 1]} {subject ?? "somebody"} {string.Join(' ', words[(at + 2)..])}";
        }

        var isSubject = isWho ? !FollowUp.Is(words[at + 1], WordClass.Auxiliary) : FollowUp.Bare(words[at]) == "what" && Verbs.IsParticiple(words[at + 1]);
        return isSubject ? $"{subject ?? (isWho ? "somebody" : "something")} {string.Join(' ', words[(at + 1)..])}" : null;
    }

    // "Who else?", "which ones?", "how many?"
    private static bool AsksForSubject(string[] asking)
    {
        var at = Array.FindIndex(asking, FollowUp.IsQuestionWord);
        var isBehind = at > 0 && FollowUp.Is(asking[at - 1], WordClass.Preposition);
        return FollowUp.Bare(asking[^1]) is "many" or "much" || (!isBehind && FollowUp.Bare(asking[at]) is not ("when" or "where" or "why" or "how"));
    }
}
