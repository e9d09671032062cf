using System.Collections.Immutable;
using StoryBot.Answering.Reading.Quotes;
using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading;

/// <summary>Reads a ranked sentence for its answer: how much must be quoted, and which words of it answer.</summary>
internal static class AnswerReader
{
    private const int UsualReach = 1;

    // "Who" is often answered where the people were introduced, two sentences before what they did.
    private const int PersonReach = 2;

    public static AnswerReading? Read(AskedQuestion asked, ImmutableArray<RankedSentence> ranked)
    {
        if (ranked.IsEmpty)
        {
            return null;
        }

        var best = ranked[0];
        var usual = Read(asked, best, UsualReach);
        if (asked.Type == AnswerType.Person && !usual.IsTyped)
        {
            var wide = Read(asked, best, PersonReach);
            return wide.IsTyped ? wide : usual;
        }

        return usual;
    }

    private static AnswerReading Read(AskedQuestion asked, RankedSentence sentence, int reach)
    {
        var quote = QuoteBuilder.Around(sentence.Passage, sentence.Sentence, reach);
        for (var at = quote.Last; at >= quote.First; at--)
        {
            if (ShortAnswerFinder.Find(asked, sentence.Passage, sentence.Passage.Sentences[at]) is { } span)
            {
                return new AnswerReading(sentence, quote.In(sentence.Passage), span, true);
            }
        }

        return new AnswerReading(sentence, quote.In(sentence.Passage), sentence.Sentence.Span, false);
    }
}
