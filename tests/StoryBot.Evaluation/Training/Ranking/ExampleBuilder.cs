using StoryBot.Answering;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Ranking;

/// <summary>Measures questions as the engine does when it is asked.</summary>
internal static class ExampleBuilder
{
    /// <param name="origin">The article to name in the examples; differs from the asked one where that was cut out of it.</param>
    public static IEnumerable<RankingExample> Of(ArticleQuestions questions, string origin, IPassageEmbedder? embedder)
    {
        using var knowledge = KnowledgeBase.InMemory([questions.Article], embedder);
        using var lease = knowledge.Lease();
        foreach (var question in questions.Questions.Where(question => question.IsAnswerable))
        {
            var (asked, pool) = AnswerEngine.Retrieve(new Question(question.Text), lease.Snapshot);
            var features = new SentenceFeatures(new PoolFeatures(asked, pool));
            var rows = new float[pool.Sentences.Length * SentenceFeatures.Count];
            for (var at = 0; at < pool.Sentences.Length; at++)
                features.Measure(at, rows.AsSpan(at * SentenceFeatures.Count, SentenceFeatures.Count));

            yield return new RankingExample(
                origin,
                rows,
                [.. pool.Sentences.Select(sentence => question.Golds.Any(gold => IsIn(gold, sentence) && gold.Offset is { } offset && sentence.Sentence.Span.Contains(offset)))],
                [.. pool.Sentences.Select(sentence => question.Golds.Any(gold => IsIn(gold, sentence)))],
                [.. pool.Sentences.Select(sentence => sentence.PassageAt)],
                [.. pool.Sentences.Select(sentence => LeadPrior.Of(sentence.Passage))],
                Genre.Of(questions.Article).Documents,
                pool.IsFound);
        }
    }

    private static bool IsIn(Gold gold, PooledSentence sentence) => gold.Paragraph == sentence.Passage.Passage.Paragraph.Number;
}
