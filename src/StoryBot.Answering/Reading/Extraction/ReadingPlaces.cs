using System.Collections.Immutable;
using StoryBot.Answering.Reading.Quotes;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Chooses the sentences that are read for an answer.</summary>
internal static class ReadingPlaces
{
    private const int SentencesRead = 5;

    // "Who" is often answered where the people were introduced, two sentences before what they did.
    private const int PersonReach = 2;

    public static IEnumerable<ReadingPlace> Choose(AskedQuestion asked, ImmutableArray<RankedSentence> ranked)
    {
        var reach = asked.Type == AnswerType.Person ? PersonReach : QuoteBuilder.UsualReach;
        foreach (var sentence in ranked.Take(SentencesRead))
        {
            var quote = QuoteBuilder.Around(sentence.Passage, sentence.Sentence, reach);
            for (var at = quote.Last; at >= quote.First; at--)
            {
                yield return new ReadingPlace(sentence, sentence.Passage.Sentences[at], quote.Last - at);
            }
        }
    }
}
