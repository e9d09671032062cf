using StoryBot.Answering.Reading.Extraction.Figures;
using StoryBot.Answering.Reading.Quotes;
using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Gives the words of a span with what belongs to them in an answer of the kind asked for, and without what doesn't.</summary>
internal static class MeantWords
{
    /// <returns>The first and the last of the words, in the span's sentence.</returns>
    public static (int First, int Last) Of(AskedQuestion asked, ScoredSentences read, ScoredSpan span)
    {
        var (view, sentence) = (read.Views[span.Sentence], read.Words[span.Sentence]);
        if (asked.Type == AnswerType.Person)
        {
            var (start, end) = (view.BehindPrepositions(span.First, span.Last), view.EndOfName(span.First, span.Last));
            return asked.Focus is null || asked.AsksForSeveral ? AllWhoAreMeant(read.Places[span.Sentence], view, start, end) : (start, end);
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
    private static (int First, int Last) AllWhoAreMeant(ReadingPlace place, SentenceView view, int first, int last) =>
        place.Fetched > 0 && Leaning.LeansOnSeveral(place.Ranked.Sentence, place.Ranked.Passage.Passage.Text)
            ? view.PeopleAround(first, last)
            : view.ListAround(first, last, SpanKind.Person);
}
