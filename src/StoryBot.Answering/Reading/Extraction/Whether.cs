using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Tells whether it is asked if something is so, whatever is said ahead: "I live in another town, may I apply?", "If I cancel, do I get it back?".</summary>
internal static class Whether
{
    public static bool IsAsked(AskedQuestion asked) =>
        asked.Type == AnswerType.YesNo
        || (asked.QuestionWord < 0
            ? asked.Type == AnswerType.Thing && Enumerable.Range(1, Math.Max(0, asked.Words.Length - 2)).Any(at => BeginsQuestion(asked, at))
            : AsksOfOneself(asked));

    // An auxiliary ahead of its subject, behind a comma or another sentence.
    private static bool BeginsQuestion(AskedQuestion asked, int at)
    {
        var (word, next) = (asked.Words[at], asked.Words[at + 1]);
        return word.Is(WordClass.Auxiliary)
            && (next.Is(WordClass.Pronoun | WordClass.Determiner) || asked.Lower(at + 1) == "there")
            && (word.Break != WordBreak.None || asked.Text[asked.Words[at - 1].Span.End..word.Span.Start].StartsWith(". ", StringComparison.Ordinal));
    }

    // "Can I change the time after which it stops?": the question word belongs to a clause.
    private static bool AsksOfOneself(AskedQuestion asked) =>
        asked.QuestionWord > 1 && asked.Words[0].Is(WordClass.Auxiliary) && asked.Lower(1) is "i" or "we"
        && asked.Lower(asked.QuestionWord) == "which" && asked.Words[asked.QuestionWord - 1].Is(WordClass.Preposition)
        && !asked.Words.Take(asked.QuestionWord).Any(word => word.Lower(asked.Text) is "you" or "know" or "tell" or "say" or "ask" or "see" or "find" or "learn");
}
