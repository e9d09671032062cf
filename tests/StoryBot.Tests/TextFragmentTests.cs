using StoryBot.Answering;

namespace StoryBot.Tests;

public sealed class TextFragmentTests
{
    [Fact]
    public void A_short_quote_is_named_whole_with_its_dashes_and_commas_escaped()
    {
        var link = TextFragment.Link(new Uri("https://example.org/a"), "one-two, three & four");

        Assert.Equal("https://example.org/a#:~:text=one%2Dtwo%2C%20three%20%26%20four", link);
    }

    [Fact]
    public void A_long_quote_is_named_by_its_first_and_last_words()
    {
        var quote = string.Join(' ', Enumerable.Range(1, 60).Select(number => $"word{number}"));

        var link = TextFragment.Link(new Uri("https://example.org/a"), quote);

        Assert.Equal(
            "https://example.org/a#:~:text=word1%20word2%20word3%20word4%20word5,word56%20word57%20word58%20word59%20word60",
            link);
    }

    [Fact]
    public void An_article_without_a_url_gives_no_link()
    {
        Assert.Null(TextFragment.Link(null, "anything"));
    }
}
