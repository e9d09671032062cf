using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>Asks an article its questions and notes the evidence for each answer.</summary>
internal static class ConfidenceSamples
{
    public static IEnumerable<ConfidenceSample> Of(ArticleQuestions article, ReadingWeights weights, double weight)
    {
        using var knowledge = KnowledgeBase.InMemory([article.Article], RememberedVectors.Shipped);
        using var lease = knowledge.Lease();
        foreach (var question in article.Questions)
        {
            var (asked, ranked) = AnswerEngine.Rank(new Question(question.Text), lease.Snapshot, weights);
            if (AnswerReader.Read(asked, ranked, weights.Spans).Best is not { } reading)
                continue;

            var right = question.Golds.Any(gold =>
                gold.Paragraph == reading.Citation.Passage.Paragraph.Number && gold.Offset is { } offset && reading.Quote.Contains(offset));
            yield return new ConfidenceSample(article.Article.Id, ReadingFeatures.Measure(asked, reading, ranked, lease.Snapshot), weight, right, question.IsAnswerable)
            {
                IsLookAlike = !question.IsAnswerable && !question.Id.EndsWith(FewPassages.Elsewhere, StringComparison.Ordinal),
            };
        }
    }
}
