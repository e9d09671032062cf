using System.Collections.Immutable;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Extraction.Figures;
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
        var question = new QuestionTraits(asked);
        ReadingPlace[] places = [.. ReadingPlaces.Choose(asked, ranked)];
        ReadableSentence[] sentences =
        [
            .. places.Select(place => new ReadableSentence(
                new SentenceView(question, place.Ranked.Passage.Passage.Text, place.Answering.Terms), place.Ranked.Score - ranked[0].Score, place.Fetched)),
        ];
        var spans = SpanScorer.Score(question, sentences, weights);
        ImmutableArray<SentenceWords> readable = [.. places.Zip(sentences, (place, sentence) => SentenceWords.Of(place.Ranked.Passage, sentence.View.Words))];
        if (asked.Type is AnswerType.Person or AnswerType.Organisation)
        {
            // "ROTTERDAM, May 6 – …": a dateline names nobody who did anything.
            int[] datelines = [.. readable.Select(sentence => Dateline.LengthIn(sentence.Text, sentence.Words))];
            spans.RemoveAll(one => one.First < datelines[one.Sentence]);
        }

        if (SpanChoice.Of(asked, spans, readable) is not { } choice)
        {
            return ranked.IsEmpty ? null : Whole(ranked[0], judge);
        }

        var meaning = asked.Type == AnswerType.Definition ? DefinitionFinder.Find(asked, places, sentences) : null;
        var span = meaning ?? choice.Span;
        var chosen = places[span.Sentence];
        var quote = QuoteBuilder.Of(chosen.Ranked, ranked, chosen.Fetched);
        var judged = judge?.Judge(chosen.Ranked, quote, chosen.Answering.Span);
        // Who is meant where a sentence leans on the one before stands there by name, and is only pointed at where it is read.
        if (meaning is null && chosen.Fetched == 0 && judged?.Bounds is { } bounds)
        {
            span = SpanRereading.Of(asked, span, spans, readable, bounds);
        }

        var view = sentences[span.Sentence].View;
        var (first, last) = WordsMeant(asked, chosen, view, readable[span.Sentence], span);
        var kinds = view.KindsInside(first, last) & ~SpanKind.Name;
        var fitting = SpanFinder.KindsFor(asked.Type);
        var words = Whether.IsAsked(asked) ? chosen.Ranked.Sentence.Span : AnswerEdges.Widen(chosen.Ranked.Passage.Passage.Text, view.Words[first].Span.To(view.Words[last].Span), chosen.Answering.Span);
        return new AnswerReading(chosen.Ranked, quote, words, (kinds & fitting) != 0, choice.Expected, choice.InSentence, choice.Span.LogOdds)
        {
            Judged = judged,
            IsSpelledOut = meaning is not null,
            IsSurelyTyped = kinds != SpanKind.None && (kinds & ~fitting) == 0 && kinds != (SpanKind.Person | SpanKind.Organisation),
        };
    }

    // The words of the span, with what belongs to them in an answer of this kind and without what doesn't.
    private static (int First, int Last) WordsMeant(AskedQuestion asked, ReadingPlace chosen, SentenceView view, SentenceWords sentence, ScoredSpan span)
    {
        if (asked.Type == AnswerType.Person)
        {
            var (start, end) = (view.BehindPrepositions(span.First, span.Last), view.EndOfName(span.First, span.Last));
            return asked.Focus is null || asked.AsksForSeveral ? AllWhoAreMeant(chosen, view, start, end) : (start, end);
        }

        if (SaidWords.AreAskedFor(asked) && SaidWords.In(sentence.Text, view.Words) is { } said)
        {
            return said;
        }

        if (Outcomes.AreAskedFor(asked) && Outcomes.In(sentence) is { } outcome && span.Last < outcome.First)
        {
            return outcome;
        }

        if (HowOften.IsAskedFor(asked) && HowOften.Around(sentence, span) is { } time)
        {
            return time;
        }

        var (first, last) = asked.AsksForSeveral && view.ListAround(span.First, span.Last, SpanKind.Name) is var list && list != (span.First, span.Last)
            ? list
            : WholeFigure.Around(sentence, span.First, span.Last, at => view.Aligned[at] >= 0);
        (first, last) = WholeTime.Around(asked, sentence, first, last);
        return WholeCell.Around(asked, sentence, first, last);
    }

    // "Smith met Jones. Their talks ended …": a plural that points back means everyone introduced there, not one of them.
    private static (int First, int Last) AllWhoAreMeant(ReadingPlace chosen, SentenceView view, int first, int last) =>
        chosen.Fetched > 0 && Leaning.LeansOnSeveral(chosen.Ranked.Sentence, chosen.Ranked.Passage.Passage.Text)
            ? view.PeopleAround(first, last)
            : view.ListAround(first, last, SpanKind.Person);

    private static AnswerReading Whole(RankedSentence sentence, QuoteJudge? judge) => new(sentence, sentence.Sentence.Span, sentence.Sentence.Span, false, 0, 0, 0)
    {
        Judged = judge?.Judge(sentence, sentence.Sentence.Span, sentence.Sentence.Span),
    };
}
