using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>Asks an article its questions and notes the evidence for each answer.</summary>
internal static class ConfidenceSamples
{
    public static IEnumerable<ConfidenceSample> Of(ArticleQuestions article, ReadingWeights weights, IPassageEmbedder? embedder, double weight) =>
        JudgedReading.Of(article, weights, embedder).Select(judged =>
            new ConfidenceSample(
                article.Article.Id,
                ReadingFeatures.Measure(judged.Asked, judged.Reading, judged.Ranked, judged.Snapshot),
                weight,
                judged.Gold is not null,
                judged.Question.IsAnswerable)
            {
                Scruples = Scruples.About(judged.Asked, judged.Reading).Sum(scruple => scruple.Contribution),
                IsLookAlike = !judged.Question.IsAnswerable && !judged.Question.Id.EndsWith(FewPassages.Elsewhere, StringComparison.Ordinal),
            });
}
