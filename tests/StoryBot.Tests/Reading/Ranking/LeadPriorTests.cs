using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Tests.Reading.Ranking;

public sealed class LeadPriorTests
{
    [Theory]
    [InlineData(30, 1)] // news: many short paragraphs
    [InlineData(6, 7)] // a short story of long ones
    public void News_is_read_from_the_top(int paragraphs, int sentences)
    {
        var article = ArticleOf(paragraphs, sentences);

        Assert.Equal(1, LeadPrior.NewsLikeness(article));
        Assert.Equal(0, LeadPrior.Of(new Passage(article, article.Paragraphs[0])));
        Assert.True(LeadPrior.Of(new Passage(article, article.Paragraphs[^1])) < LeadPrior.Of(new Passage(article, article.Paragraphs[1])));
    }

    [Theory]
    [InlineData(40, 5)] // an encyclopedia's article
    [InlineData(200, 1)] // a list, or a book
    public void An_article_that_is_no_news_has_no_lead(int paragraphs, int sentences)
    {
        var article = ArticleOf(paragraphs, sentences);

        Assert.Equal(0, LeadPrior.NewsLikeness(article));
        Assert.Equal(0, LeadPrior.Of(new Passage(article, article.Paragraphs[^1])));
    }

    [Fact]
    public void What_names_a_tables_columns_is_no_heading_of_prose()
    {
        var article = ArticleOf(10, 2);

        Assert.Equal(1, LeadPrior.NewsLikeness(article with { Paragraphs = [.. article.Paragraphs.Select(paragraph => paragraph with { Heading = paragraph.Number % 2 == 0 ? "Prices" : "Prices | Ticket | Gate" })] }));
    }

    [Fact]
    public void Questions_and_answers_under_headings_of_their_own_have_no_lead()
    {
        var article = ArticleOf(10, 2);

        Assert.Equal(0, LeadPrior.NewsLikeness(article with { Paragraphs = [.. article.Paragraphs.Select(paragraph => paragraph with { Heading = $"Question {paragraph.Number / 2}" })] }));
        Assert.Equal(1, LeadPrior.NewsLikeness(article with { Paragraphs = [.. article.Paragraphs.Select(paragraph => paragraph with { Heading = paragraph.Number < 6 ? null : "Background" })] }));
    }

    [Fact]
    public void Between_news_and_none_the_lead_fades()
    {
        Assert.InRange(LeadPrior.NewsLikeness(ArticleOf(15, 5)), 0.3, 0.7);
    }

    [Fact]
    public void Outside_the_best_passage_the_lead_counts_for_more()
    {
        var leads = LeadPrior.Over([0, 5, 4, 0], [0, -1, -1, -2], [0, 1, 1, 2]);

        Assert.Equal([0, -1, -1, -2.8], leads);
    }

    private static Article ArticleOf(int paragraphs, int sentences) =>
        TextArticle.Of("story", "Story", string.Concat(Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("Rivers are long.", sentences)) + "\n\n", paragraphs)));
}
