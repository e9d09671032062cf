namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Scores every span of some sentences as the answer to one question.</summary>
internal static class SpanScorer
{
    /// <summary>All spans, in order.</summary>
    /// <param name="visit">Sees each span with its features before the next one overwrites them.</param>
    public static List<ScoredSpan> Score(
        QuestionTraits question, IReadOnlyList<ReadableSentence> sentences, SpanWeights weights, Action<ScoredSpan, FeatureSink>? visit = null)
    {
        var spans = new List<ScoredSpan>();
        var sink = new FeatureSink();
        for (var index = 0; index < sentences.Count; index++)
        {
            var features = new SpanFeatures(question, sentences[index].View, sink);
            foreach (var (first, last) in SpanEnumeration.Of(sentences[index].View))
            {
                features.Collect(first, last);
                sink.Add(sentences[index].Behind, SpanTemplate.SentenceScore);
                sink.Add(SpanTemplate.SentenceRank, Math.Min(4, (int)(-sentences[index].Behind * 2)), question.Kind);
                sink.Add(SpanTemplate.SentenceFetched, sentences[index].Fetched, question.Kind);
                var span = new ScoredSpan(index, first, last, sink.Dot(weights));
                spans.Add(span);
                visit?.Invoke(span, sink);
            }
        }

        return spans;
    }
}
