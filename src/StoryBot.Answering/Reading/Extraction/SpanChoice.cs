using System.Collections.Immutable;
using StoryBot.Answering.Reading.Extraction.Figures;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Chooses the span that answers: the one the weights would have, unless a rule knows that it can't be it and something else can.</summary>
internal static class SpanChoice
{
    /// <summary>As <see cref="ExpectedOverlap.Choose"/>, whose choice stays as it is, with its shares, wherever no rule refuses it.</summary>
    /// <param name="asked">The question as it was understood.</param>
    /// <param name="spans">All spans of the sentences that are read.</param>
    /// <param name="sentences">Those that the spans count.</param>
    public static (ScoredSpan Span, double Expected, double InSentence)? Of(AskedQuestion asked, List<ScoredSpan> spans, ImmutableArray<SentenceWords> sentences)
    {
        var likeliest = ExpectedOverlap.Choose(spans);
        // Whether something is so is answered by the sentence, not by words of it.
        if (likeliest is not { } choice || Whether.IsAsked(asked))
        {
            return likeliest;
        }

        var left = spans;
        var wholeUnits = new WholeUnits(asked, sentences);
        var fitting = Replace(
            choice,
            ref left,
            [
                new AskedCell(asked, sentences),
                LifeDates.For(asked, sentences),
                FittingFigures.For(asked, sentences),
                FittingDates.For(asked, sentences),
                AskedClause.For(asked, sentences),
                TitleBearer.For(asked, sentences),
                WhoSomebodyIs.For(asked, sentences),
                Reasons.For(asked, sentences),
                wholeUnits,
            ]);
        var worded = Replace(
            fitting,
            ref left,
            [
                Prices.For(asked, sentences),
                LooseFigures.For(asked, sentences),
                HowOften.For(asked, sentences),
                FigureNow.For(asked, sentences),
                CountedThings.For(asked, sentences),
                ParallelFigures.For(asked, sentences),
                ClauseEnds.For(asked, sentences),
                new PointingWords(sentences),
                SaidAlready.For(asked, sentences),
                wholeUnits,
            ]);

        // Better words of what is read make it no surer that it answers.
        return (worded.Span with { LogOdds = fitting.Span.LogOdds }, fitting.Expected, fitting.InSentence);
    }

    private static (ScoredSpan Span, double Expected, double InSentence) Replace(
        (ScoredSpan Span, double Expected, double InSentence) choice, ref List<ScoredSpan> left, ISpanRule?[] rules)
    {
        foreach (var rule in rules)
        {
            if (rule?.Instead(choice.Span) is { } may && left.FindAll(may) is { Count: > 0 } others && ExpectedOverlap.Choose(others) is { } better)
            {
                left = others;
                choice = better;
            }
        }

        return choice;
    }
}
