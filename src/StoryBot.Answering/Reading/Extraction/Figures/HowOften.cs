using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading.Extraction.Figures;

/// <summary>Refuses, where it is asked how often, words that don't say it while others beside them do: "twice a year", "every fortnight".</summary>
internal sealed class HowOften(ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    // "Times a year" of "four times a year".
    private const int Farthest = 3;

    public static HowOften? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) => IsAskedFor(asked) ? new HowOften(sentences) : null;

    public static bool IsAskedFor(AskedQuestion asked) =>
        asked.Lower(asked.QuestionWord) == "how" && asked.Lower(asked.QuestionWord + 1) is "often" or "frequently" or "regularly";

    /// <summary>The whole of what an answer says a part of: "every 40 minutes" of "40 minutes"; null where it says none.</summary>
    public static (int First, int Last)? Around(SentenceWords sentence, ScoredSpan span)
    {
        foreach (var time in FrequencyFinder.Find(sentence.Text, sentence.Words))
        {
            if (span.Touches(time) && time.First >= span.First - Farthest && time.Last <= span.Last + Farthest)
            {
                return (Math.Min(time.First, span.First), Math.Max(time.Last, span.Last));
            }
        }

        return null;
    }

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        ImmutableArray<Figure>[] times = [.. sentences.Select(sentence => FrequencyFinder.Find(sentence.Text, sentence.Words))];
        if (times[chosen.Sentence].Any(chosen.Touches))
        {
            return null;
        }

        var isInSentence = times[chosen.Sentence].Length > 0;
        return span => (isInSentence ? span.Sentence == chosen.Sentence : sentences[span.Sentence].Text == sentences[chosen.Sentence].Text)
            && times[span.Sentence].Any(time => time.First == span.First && time.Last == span.Last);
    }
}
