using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests;

public sealed class GenreTests
{
    private static readonly Genre News = new(1, 0, 0);
    private static readonly Genre Document = new(0, 1, 0);
    private static readonly Genre Encyclopedia = new(0, 0, 1);

    [Theory]
    [InlineData(30, 1)] // many short paragraphs
    [InlineData(6, 7)] // a short story of long ones
    public void Short_prose_is_news(int paragraphs, int sentences) => Assert.Equal(News, Genre.Of(Prose(paragraphs, sentences)));

    [Theory]
    [InlineData(40, 5)] // an encyclopedia's article
    [InlineData(200, 1)] // a book
    public void Long_prose_is_an_encyclopedias(int paragraphs, int sentences) => Assert.Equal(Encyclopedia, Genre.Of(Prose(paragraphs, sentences)));

    [Fact]
    public void Between_the_two_both_have_a_share()
    {
        var genre = Genre.Of(Prose(15, 5));

        Assert.InRange(genre.News, 0.3, 0.7);
        Assert.Equal(1, genre.News + genre.Encyclopedia, 9);
    }

    [Fact]
    public void Headings_over_every_other_paragraph_make_a_document_and_a_single_one_none()
    {
        var article = Prose(10, 2);

        Assert.Equal(Document, Genre.Of(article.Under(paragraph => $"Question {paragraph.Number / 2}")));
        Assert.Equal(News, Genre.Of(article.Under(paragraph => paragraph.Number < 6 ? null : "Background")));
    }

    [Fact]
    public void What_names_a_tables_columns_is_no_heading_of_prose()
    {
        var article = Prose(10, 2);

        Assert.Equal(News, Genre.Of(article.Under(paragraph => paragraph.Number % 2 == 0 ? "Prices" : "Prices | Ticket | Gate")));
    }

    [Fact]
    public void Rows_and_entries_make_a_document()
    {
        var text = string.Concat(Enumerable.Range(1, 10).Select(number => $"The pool has {number} lanes.\n\nLane {number}: 25 m\n\n"));

        Assert.Equal(Document, Genre.Of(TextArticle.Of("pool", "Pool", text)));
    }

    [Fact]
    public void A_quotation_and_a_sentence_in_brackets_are_prose()
    {
        var text = string.Concat(Enumerable.Repeat("\"We opened the bridge.\"\n\n(It was the old one.)\n\n“Nobody came!”\n\n", 5));

        Assert.Equal(News, Genre.Of(TextArticle.Of("story", "Story", text)));
    }

    private static Article Prose(int paragraphs, int sentences) =>
        TextArticle.Of("story", "Story", string.Concat(Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("Rivers are long.", sentences)) + "\n\n", paragraphs)));
}
