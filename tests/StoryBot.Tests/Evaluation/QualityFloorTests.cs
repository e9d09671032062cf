using StoryBot.Answering;
using StoryBot.Evaluation;
using StoryBot.Evaluation.Contenders;
using StoryBot.Evaluation.Metrics;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Tests.Evaluation;

/// <summary>What was gained stays gained: a sample of the public sets, with floors a little below what docs/quality.md reports.</summary>
public sealed class QualityFloorTests
{
    [Fact]
    public void News_questions_are_ranked_at_the_level_once_gained()
    {
        var scores = Ask("data/newsqa/tune.json", articles: 25);

        AssertFloors(scores, paragraph: 0.57, paragraphAt3: 0.80, sentence: 0.50);
    }

    [Fact]
    public void Encyclopedia_questions_are_ranked_at_the_level_once_gained()
    {
        var scores = Ask("data/squad2/dev-a.json", articles: 1);

        AssertFloors(scores, paragraph: 0.80, paragraphAt3: 0.96, sentence: 0.70);
    }

    private static void AssertFloors(Scores scores, double paragraph, double paragraphAt3, double sentence)
    {
        Assert.InRange(scores.ParagraphHitAt1!.Mean, paragraph, 1);
        Assert.InRange(scores.ParagraphHitAt3!.Mean, paragraphAt3, 1);
        Assert.InRange(scores.SentenceHitAt1!.Mean, sentence, 1);
    }

    private static Scores Ask(string file, int articles)
    {
        var set = SquadFile.Read(SharedData.Require(file));
        var outcomes = Evaluator.Run(
            set with { Articles = [.. set.Articles.Take(articles).Select(article => article with { Questions = [.. article.Questions.Where(question => question.IsAnswerable)] })] },
            article => new EngineContender(article, new AnsweringOptions(), TimeProvider.System),
            () => { });
        return new Scores(set.Name, "StoryBot", outcomes, MeanOver.Articles);
    }
}
