using System.Collections.Immutable;
using StoryBot.Answering.Reading.Quotes;
using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading;

/// <summary>Reads the best-ranked sentences for their answers and takes the reading that is best as a whole.</summary>
internal static class AnswerReader
{
    private const int SentencesRead = 6;
    private const int UsualReach = 1;

    // "Who" is often answered where the people were introduced, two sentences before what they did.
    private const int PersonReach = 2;

    // In units of the sentence score: how much a fitting answer weighs, and each sentence between it and the one it is fetched for.
    private const double FitWeight = 1;
    private const double FetchCost = 0.15;

    public static AnswerReading? Read(AskedQuestion asked, ImmutableArray<RankedSentence> ranked) =>
        ranked.Take(SentencesRead).Select(sentence => Read(asked, sentence)).MaxBy(reading => reading.Score);

    private static AnswerReading Read(AskedQuestion asked, RankedSentence sentence)
    {
        var passage = sentence.Passage;
        var usual = QuoteBuilder.Around(passage, sentence.Sentence, UsualReach);
        var widest = asked.Type == AnswerType.Person ? QuoteBuilder.Around(passage, sentence.Sentence, PersonReach) : usual;
        var best = new AnswerReading(sentence, usual.In(passage), sentence.Sentence.Span, false, sentence.Score);
        for (var at = widest.Last; at >= widest.First; at--)
        {
            if (ShortAnswerFinder.Find(asked, passage, passage.Sentences[at]) is { } found
                && sentence.Score + (FitWeight * found.Fit) - (FetchCost * (widest.Last - at)) is var score && score > best.Score)
            {
                var quote = usual with { First = Math.Min(usual.First, at) };
                best = new AnswerReading(sentence, quote.In(passage), found.Span, true, score);
            }
        }

        return best;
    }
}
