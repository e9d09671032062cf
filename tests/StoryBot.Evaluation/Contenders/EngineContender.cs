using StoryBot.Answering;
using StoryBot.Answering.Reading;

namespace StoryBot.Evaluation.Contenders;

/// <summary>The engine as the program has it, with one article as its whole knowledge.</summary>
/// <param name="weights">Null for those that ship.</param>
/// <param name="embedder">Null for the one that ships.</param>
internal sealed class EngineContender(Article article, AnsweringOptions options, TimeProvider time, ReadingWeights? weights = null, IPassageEmbedder? embedder = null) : IContender
{
    // Short answers are judged apart from silence, as the ranking is: this one always speaks.
    private static readonly AnsweringOptions Outspoken = new() { MaxWrongAnswers = 0.999 };

    private readonly KnowledgeBase knowledge = KnowledgeBase.InMemory([article], embedder ?? RememberedVectors.Shipped);

    public Reply Ask(string question)
    {
        var engine = new AnswerEngine(knowledge, options, weights);
        var started = time.GetTimestamp();
        var answer = engine.Ask(new Question(question));
        var took = time.GetElapsedTime(started).TotalMilliseconds;
        var found = answer as Answer.Found ?? new AnswerEngine(knowledge, Outspoken, weights).Ask(new Question(question)) as Answer.Found;
        var quote = (answer as Answer.Found)?.Citation ?? (answer as Answer.Abstained)?.Nearest;
        var considered = answer.Explanation.Considered.Select(passage => passage.Citation);
        return new Reply(
            [.. considered.Prepend(quote).OfType<Citation>().Select(citation => citation.Passage.Paragraph.Number).Distinct()],
            quote,
            found?.ShortAnswer,
            answer is Answer.Found,
            answer switch
            {
                Answer.Found spoken => spoken.Confidence,
                Answer.Abstained silent => silent.Confidence,
                _ => throw new InvalidOperationException($"an answer is found or abstained, not {answer.GetType()}"),
            },
            took);
    }

    public void Dispose() => knowledge.Dispose();
}
