using System.Collections.Immutable;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Extraction;

namespace StoryBot.Evaluation.Training.Spans;

/// <summary>A question, the sentences its answer may stand in, and the right answers' words.</summary>
internal sealed class SpanExample(AskedQuestion asked, ImmutableArray<ExampleSentence> sentences, ImmutableArray<string> golds)
{
    private List<int>? targets;

    public AskedQuestion Asked => asked;

    public ImmutableArray<ExampleSentence> Sentences => sentences;

    public ImmutableArray<string> Golds => golds;

    public QuestionTraits Traits() => new(asked);

    public ReadableSentence[] Readable(QuestionTraits traits) =>
        [.. sentences.Select(sentence => new ReadableSentence(new SentenceView(traits, sentence.Text, sentence.Terms), sentence.Behind, sentence.Fetched))];

    /// <summary>Indexes of the right ones among all spans; empty where none comes near an answer.</summary>
    public List<int> Targets(IReadOnlyList<ScoredSpan> spans) => targets ??= SpanTargets.Of(this, spans);
}
