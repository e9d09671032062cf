using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>The sentences in which an answer is looked for, and how likely the weights deem each of their spans.</summary>
/// <param name="Places">Where each stands, and what it is read for.</param>
/// <param name="Views">Each laid out for the question, in the same order.</param>
/// <param name="Words">The words of each, in the same order.</param>
/// <param name="Spans">All that may answer, by the index of their sentence.</param>
internal sealed record ScoredSentences(
    ImmutableArray<ReadingPlace> Places, ImmutableArray<SentenceView> Views, ImmutableArray<SentenceWords> Words, List<ScoredSpan> Spans)
{
    public static ScoredSentences Of(AskedQuestion asked, ImmutableArray<RankedSentence> ranked, SpanWeights weights)
    {
        var question = new QuestionTraits(asked);
        ImmutableArray<ReadingPlace> places = [.. ReadingPlaces.Choose(asked, ranked)];
        ReadableSentence[] sentences =
        [
            .. places.Select(place => new ReadableSentence(
                new SentenceView(question, place.Ranked.Passage.Passage.Text, place.Answering.Terms), place.Ranked.Score - ranked[0].Score, place.Fetched)),
        ];
        var read = new ScoredSentences(
            places,
            [.. sentences.Select(sentence => sentence.View)],
            [.. places.Zip(sentences, (place, sentence) => SentenceWords.Of(place.Ranked.Passage, sentence.View.Words))],
            SpanScorer.Score(question, sentences, weights));
        if (asked.Type is AnswerType.Person or AnswerType.Organisation)
        {
            read.LeaveOutDatelines();
        }

        return read;
    }

    // "ROTTERDAM, May 6 – …": a dateline names nobody who did anything.
    private void LeaveOutDatelines()
    {
        int[] datelines = [.. Words.Select(sentence => Dateline.LengthIn(sentence.Text, sentence.Words))];
        Spans.RemoveAll(span => span.First < datelines[span.Sentence]);
    }
}
