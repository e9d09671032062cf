using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Chooses the span that answers: the one the weights would have, unless a rule knows that it can't be it and something else can.</summary>
internal static class SpanChoice
{
    /// <summary>As <see cref="ExpectedOverlap.Choose"/>, whose choice stays as it is, with its shares, wherever no rule refuses it.</summary>
    /// <param name="sentences">Those that the spans count.</param>
    public static (ScoredSpan Span, double Expected, double InSentence)? Of(AskedQuestion asked, List<ScoredSpan> spans, ImmutableArray<SentenceWords> sentences)
    {
        var choice = ExpectedOverlap.Choose(spans);
        // Whether something is so is answered by the sentence, not by words of it.
        if (asked.Type == AnswerType.YesNo)
        {
            return choice;
        }

        ISpanRule?[] rules =
        [
            new AskedCell(asked, sentences),
            LifeDates.For(asked, sentences),
            FittingFigures.For(asked, sentences),
            FittingDates.For(asked, sentences),
            new AskedClause(asked, sentences),
            TitleBearer.For(asked, sentences),
            WhoSomebodyIs.For(asked, sentences),
            Reasons.For(asked, sentences),
            new WholeUnits(asked, sentences),
        ];
        var left = spans;
        foreach (var rule in rules)
        {
            if (choice is { } chosen && rule?.Instead(chosen.Span) is { } may && left.FindAll(may) is { Count: > 0 } others)
            {
                left = others;
                choice = ExpectedOverlap.Choose(others);
            }
        }

        return choice;
    }
}
