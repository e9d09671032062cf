using StoryBot.Answering.Articles;

namespace StoryBot.Tests.Articles;

public sealed class TextArticleTests
{
    [Fact]
    public void A_text_is_cut_at_its_blank_lines_and_each_paragraph_knows_its_place()
    {
        const string Text = "\r\n  One  line,\r\nanother. And more.\r\n \t\r\n\r\nTrending\n";

        var article = TextArticle.Of("set/1", "Title", Text);

        Assert.Equal(["One line, another. And more.", "Trending"], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([1, 2], article.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.Equal("One  line,\r\nanother. And more.", article.Paragraphs[0].Source.Of(Text));
        Assert.Equal(2, article.Paragraphs[0].Sentences.Length);
        Assert.Equal(64, article.ContentHash.Length);
    }

    [Fact]
    public void A_text_of_nothing_has_no_paragraphs()
    {
        Assert.Empty(TextArticle.Of("empty", "Empty", " \n\n ").Paragraphs);
    }
}
