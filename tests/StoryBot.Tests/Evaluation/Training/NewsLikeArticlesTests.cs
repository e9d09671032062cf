using StoryBot.Answering.Articles;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Confidence;

namespace StoryBot.Tests.Evaluation.Training;

public sealed class NewsLikeArticlesTests
{
    private const int Paragraphs = 7;

    private readonly NewsLikeArticles articles = new(new QuestionSet("made", [About("river"), About("tower")]));

    [Fact]
    public void An_answer_stands_where_the_story_begins_and_in_the_words_the_set_gives()
    {
        Assert.Equal(2 * Paragraphs, articles.Own.Articles.Length);
        foreach (var (article, questions) in articles.Own.Articles.Select(story => (story.Article, story.Questions)))
        {
            var gold = Assert.Single(Assert.Single(questions).Golds);
            Assert.InRange(gold.Paragraph, 1, 3);
            Assert.StartsWith(gold.Text, article.Paragraphs[gold.Paragraph - 1].Text[gold.Offset!.Value..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_question_keeps_its_first_word_and_loses_two_at_most()
    {
        var asked = articles.Own.Articles.SelectMany(story => story.Questions).Select(question => question.Text.Split(' ')).ToArray();

        Assert.All(asked, words => Assert.Equal("Who", words[0]));
        Assert.All(asked, words => Assert.InRange(words.Length, 6, 8));
        Assert.Contains(asked, words => words.Length < 8);
    }

    [Fact]
    public void What_a_story_from_another_article_is_asked_it_does_not_answer()
    {
        var asked = articles.AskedOfAnother.Articles.SelectMany(story => story.Questions.Select(question => (Story: story.Article.Id, question))).ToArray();

        Assert.NotEmpty(asked);
        Assert.All(asked, one => Assert.False(one.question.IsAnswerable));
        Assert.All(asked, one => Assert.False(one.question.Id.StartsWith(one.Story, StringComparison.Ordinal)));
    }

    /// <summary>An article of three sentences a paragraph; the second one of each answers a question.</summary>
    private static ArticleQuestions About(string thing)
    {
        var text = string.Join("\n\n", Enumerable.Range(1, Paragraphs).Select(number => $"The {thing} has a part {number}. Builder{number} made it. It was costly."));
        var article = TextArticle.Of(thing, thing, text);
        var questions = article.Paragraphs.Select(paragraph => new SetQuestion(
            $"{thing}{paragraph.Number}",
            $"Who made famous part {paragraph.Number} of the {thing}?",
            [new Gold(paragraph.Number, paragraph.Text.IndexOf("Builder", StringComparison.Ordinal), $"Builder{paragraph.Number}")],
            AcceptedWords.Anything));
        return new ArticleQuestions(article, [.. questions]);
    }
}
