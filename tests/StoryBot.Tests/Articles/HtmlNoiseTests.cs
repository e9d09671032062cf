using StoryBot.Answering.Articles;
using StoryBot.Answering.Articles.Html;

namespace StoryBot.Tests.Articles;

public sealed class HtmlNoiseTests
{
    private const string Lead = "<p>The old bridge across the river was opened again on Monday.</p>";

    private const string Body =
        "<p>The mayor Ruth Hollis cut the ribbon at noon before a crowd of people.</p><p>The repairs took two years and cost nine million pounds.</p>";

    [Theory]
    [InlineData("paywall")]
    [InlineData("content-area no-sidebar")]
    [InlineData("row sidebar-left")]
    [InlineData("article-body share-enabled")]
    [InlineData("post-content tags-hidden")]
    [InlineData("article__content article__content--subscription")]
    [InlineData("ad-free-article")]
    [InlineData("newsletter-body")]
    [InlineData("popular-science")]
    [InlineData("hs_cos_wrapper_widget")]
    [InlineData("widget Blog")]
    public void What_holds_most_of_the_page_is_read_whatever_it_is_called(string name) =>
        Assert.Equal(3, Parse($"<h1>Bridge</h1>{Lead}<div class=\"{name}\">{Body}</div>").Blocks.Length);

    [Theory]
    [InlineData("no-sidebar")]
    [InlineData("with-comments")]
    [InlineData("share-enabled")]
    [InlineData("comment-body-off")]
    [InlineData("ad-free")]
    public void A_name_that_says_what_is_not_there_is_no_noise(string name) =>
        Assert.Equal(3, Parse($"<h1>Bridge</h1>{Body}<div class=\"{name}\">{Lead}</div>").Blocks.Length);

    [Theory]
    [InlineData("class=\"sidebar-left\"")]
    [InlineData("class=\"inline-newsletter-box\"")]
    [InlineData("class=\"most-read\"")]
    [InlineData("class=\"more-on-this-story\"")]
    [InlineData("class=\"thumbcaption\"")]
    [InlineData("class=\"references\"")]
    [InlineData("id=\"jp-relatedposts\"")]
    [InlineData("id=\"cmplz-cookiebanner-container\"")]
    public void What_holds_less_than_the_rest_is_noise_by_its_name(string name) =>
        Assert.Equal(2, Parse($"<h1>Bridge</h1>{Body}<div {name}>{Lead}</div>").Blocks.Length);

    [Theory]
    [InlineData("comments")]
    [InlineData("reader-comments")]
    [InlineData("cookie-banner")]
    [InlineData("jp-relatedposts")]
    public void Strangers_words_are_noise_however_many(string name) =>
        Assert.Equal(3, Parse($"<h1>Bridge</h1>{Lead}{Body}<div class=\"{name}\">{Body}{Body}{Body}</div>").Blocks.Length);

    [Fact]
    public void Noise_within_the_wrapper_of_the_article_stays_noise()
    {
        const string Widget = "<div class=\"elementor-widget elementor-widget-text-editor\"><div class=\"elementor-widget-container\">";
        const string Aside = "<div class=\"sidebar section\"><p>This blog tells of trips since 2010.</p></div>";
        const string Remark = "<div class=\"comments\"><p>What a long and splendid tale that was, dear Max, thank you all so much for it.</p></div>";

        var page = Parse($"<div class=\"elementor-widget-wrap\">{Widget}{Lead}</div></div>{Widget}{Body}</div></div>{Remark}</div>{Aside}");

        Assert.Equal(3, page.Blocks.Length);
    }

    [Fact]
    public void A_consent_banner_is_not_the_page()
    {
        var page = Parse($"<div class=\"elementor-widget\">{Lead}</div><div class=\"cmplz-cookiebanner\"><div>{Body}{Body}</div></div>");

        Assert.Single(page.Blocks);
    }

    [Theory]
    [InlineData("<h2>Related articles</h2><div><h3>Mayor resigns</h3><p>The mayor resigned on Monday.</p></div><h2>Comments</h2><div><p>Nonsense, it is closed.</p></div>")]
    [InlineData("<div><h3>Related</h3><h3>Mayor resigns</h3><p>The mayor resigned on Monday.</p></div>")]
    public void What_stands_under_a_heading_of_the_sites_is_left_out(string section) =>
        Assert.Equal(3, Parse($"<div><h1>Bridge</h1>{Lead}{Body}{section}</div>").Blocks.Length);

    [Theory]
    [InlineData("<div><h3>Related</h3><ul><li><a href=\"/a\">Mayor resigns</a></li></ul></div>")]
    [InlineData("<h3>Related</h3><ul><li><a href=\"/a\">Mayor resigns</a></li></ul>")]
    [InlineData("<h2>Comments</h2><p>It is closed.</p><h2>Details</h2>")]
    public void An_article_goes_on_behind_such_a_section(string section) =>
        Assert.Equal(3, Parse($"<div><h1>Bridge</h1>{Lead}{section}{Body}</div>").Blocks.Length);

    [Fact]
    public void A_section_that_is_most_of_the_page_is_read()
    {
        var page = Parse($"<div><h1>Style</h1><p>How we write.</p><h2>Comments</h2>{Body}</div>");

        Assert.Equal(3, page.Blocks.Length);
    }

    private static Parsed.Page Parse(string text) => Assert.IsType<Parsed.Page>(HtmlPageParser.Parse(text));
}
