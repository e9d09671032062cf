using System.Collections.Immutable;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Quotes;
using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading;

/// <summary>Reads the best-ranked sentences for their answers and takes the words that answer best.</summary>
internal static class AnswerReader
{
    /// <summary>The best reading, and what the best other passage says to a question for a figure, so that the two can be compared.</summary>
    /// <param name="judge">Reads the best one's quote together with the question; null where that isn't done.</param>
    public static (AnswerReading? Best, AnswerReading? Rival) Read(AskedQuestion asked, ImmutableArray<RankedSentence> ranked, SpanWeights weights, QuoteJudge? judge)
    {
        var best = ReadBest(asked, ranked, weights, judge);
        var rival = best is null || !asked.Type.IsStrict() ? null : ReadBest(asked, [.. ranked.Where(sentence => sentence.Passage != best.Sentence.Passage)], weights, null);
        return (best, rival);
    }

    private static AnswerReading? ReadBest(AskedQuestion asked, ImmutableArray<RankedSentence> ranked, SpanWeights weights, QuoteJudge? judge)
    {
        var read = ScoredSentences.Of(asked, ranked, weights);
        if (SpanChoice.Of(asked, read.Spans, read.Words) is not { } choice)
        {
            return ranked.IsEmpty ? null : Whole(ranked[0], judge);
        }

        var meaning = asked.Type == AnswerType.Definition ? DefinitionFinder.Find(asked, read) : null;
        var span = meaning ?? choice.Span;
        var chosen = read.Places[span.Sentence];
        var quote = QuoteBuilder.Of(chosen.Ranked, ranked, chosen.Fetched);
        var judged = judge?.Judge(chosen.Ranked, quote, chosen.Answering.Span);
        // Who is meant where a sentence leans on the one before stands there by name, and is only pointed at where it is read.
        if (meaning is null && chosen.Fetched == 0 && judged?.Bounds is { } bounds)
        {
            span = SpanRereading.Of(asked, span, read, bounds);
        }

        var (first, last) = MeantWords.Of(asked, read, span);
        var view = read.Views[span.Sentence];
        var kinds = view.KindsInside(first, last) & ~SpanKind.Name;
        var fitting = SpanFinder.KindsFor(asked.Type);
        var words = Whether.IsAsked(asked)
            ? chosen.Ranked.Sentence.Span
            : AnswerEdges.Widen(chosen.Ranked.Passage.Passage.Text, view.Words[first].Span.To(view.Words[last].Span), chosen.Answering.Span);
        return new AnswerReading(chosen.Ranked, quote, words, (kinds & fitting) != 0, choice.Expected, choice.InSentence, choice.Span.LogOdds)
        {
            Judged = judged,
            IsSpelledOut = meaning is not null,
            IsSurelyTyped = kinds != SpanKind.None && (kinds & ~fitting) == 0 && kinds != (SpanKind.Person | SpanKind.Organisation),
        };
    }

    private static AnswerReading Whole(RankedSentence sentence, QuoteJudge? judge) => new(sentence, sentence.Sentence.Span, sentence.Sentence.Span, false, 0, 0, 0)
    {
        Judged = judge?.Judge(sentence, sentence.Sentence.Span, sentence.Sentence.Span),
    };
}
