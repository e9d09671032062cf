using StoryBot.Answering.Articles;
using StoryBot.Answering.Articles.Html;

namespace StoryBot.Tests.Articles;

public sealed class HtmlPageParserTests
{
    private const string NewsPage =
        """
        <!doctype html><html><head>
          <title>Tea is back | The Paper</title>
          <link rel="canonical" href="https://example.org/tea">
          <meta name="author" content="Jane Roe"><meta property="article:published_time" content="2024-02-03T10:00:00Z">
          <style>p { color: red }</style><script>if (a<b) document.write("<p>Script text.</p>")</script>
        </head><body>
          <div id="cookie-banner"><p>We value your privacy, and so do our 800 partners.</p></div>
          <header><a href="/">The Paper</a><nav><ul><li><a href="/a">News is here.</a></li></ul></nav></header>
          <main class="page-with-sidebar">
            <article>
              <h1>Tea is back</h1>
              <div class="byline"><p>By Jane Roe.</p></div>
              <p>Tea &amp; milk are <em>back</em>,<br>says the U.S. tea board.
                 Prices&nbsp;rose.</p>
              <figure><img src="a.jpg"><figcaption>A cup of tea, seen here.</figcaption></figure>
              <p>mexican troops</p>
              <div class="ad-slot"><p>Buy our tea now, it is cheap.</p></div>
              <h2>Details</h2>
              <p>Tea costs 5 pounds.
              <p>Milk costs 2 pounds.<p hidden>Not seen by anyone.</p>
              <ul><li>Green tea</li><li>Black tea</li></ul>
              <table><tr><th>Year</th><th>Price</th></tr><tr><td>1900</td><td>low</td></tr></table>
              <pre>code here.</pre>
            </article>
            <aside><p>Related: coffee is gone.</p></aside>
          </main>
          <article class="teaser"><p>Another story entirely.</p></article>
          <footer><p>All rights reserved by us.</p></footer>
        </body></html>
        """;

    [Fact]
    public void A_news_page_gives_its_article_and_nothing_around_it()
    {
        var page = Parse(NewsPage);

        Assert.Equal("Tea is back", page.Title);
        Assert.Equal("https://example.org/tea", page.Url?.AbsoluteUri);
        Assert.Equal("Jane Roe", page.Author);
        Assert.Equal(new DateOnly(2024, 2, 3), page.Published);
        Assert.Equal(
            [
                "Tea & milk are back, says the U.S. tea board. Prices\u00a0rose.", "Tea costs 5 pounds.", "Milk costs 2 pounds.",
                "Green tea", "Black tea", "1900 | low",
            ],
            page.Blocks.Select(block => block.Text));
        Assert.Equal([null, "Details", "Details | Year | Price"], page.Blocks.Select(block => block.Heading).Distinct());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_blocks_source_holds_its_words_and_no_neighbours(string lineEnd)
    {
        var source = NewsPage.ReplaceLineEndings(lineEnd);

        var sources = Parse(source).Blocks.Select(block => block.Source.Of(source)).ToList();

        Assert.StartsWith("<p>Tea &amp; milk", sources[0]);
        Assert.EndsWith("Prices&nbsp;rose.", sources[0]);
        Assert.Equal("<p>Tea costs 5 pounds.", sources[1]);
        Assert.Equal("<p>Milk costs 2 pounds.", sources[2]);
        Assert.Equal("<li>Green tea", sources[3]);
    }

    [Fact]
    public void A_page_without_landmarks_gives_its_prose()
    {
        var page = Parse(
            "<title>Old page</title><div class=content><table><tr><td><a href=/>Home</a><td>First text, bare.<br><br>Second text."
            + "<p>Third text.</p>Tail text.</table></div>");

        Assert.Equal("Old page", page.Title);
        Assert.Equal(["First text, bare.", "Second text.", "Third text.", "Tail text."], page.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Names_mean_nothing_where_everything_is_called_like_chrome()
    {
        Assert.Single(Parse("<div class=widget><p>The only text there is.</p></div>").Blocks);
    }

    [Theory]
    [InlineData("It killed 5,000<sup><a href=\"#fn1\">1</a></sup> people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<sup id=\"fnref:1\"><a href=\"https://example.org/a#fn:1\" role=\"doc-noteref\">1</a></sup> people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<a href=\"#_ftn1\"><span><sup>[1]</sup></span></a> people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<sup>[<a href=\"#n1\">1</a>, <a href=\"#n2\">2</a>]</sup> people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<sup><a href=\"https://example.org/source\">12</a></sup> people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<a href=\"https://example.org/source\"><sup>12</sup></a> people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<a class=\"footnote-anchor\" href=\"#footnote-1\">1</a> people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<sup class=\"reference\"><a href=\"#cite_note-1\">[1]</a></sup> people.", "It killed 5,000 people.")]
    [InlineData("It burnt 10 km<sup>2</sup>, see <a href=\"#map\">map</a> <a href=\"#m\">2</a>.", "It burnt 10 km², see map 2.")]
    [InlineData("It felled 10<sup>6</sup> trees, 5 m<sup>−1</sup> <sup>2</sup>.", "It felled 10⁶ trees, 5 m⁻¹ 2.")]
    [InlineData("On the 5<sup>th</sup>, <sup>a <a href=\"/b\">raised</a> word</sup>.", "On the 5th, a raised word.")]
    [InlineData("It passed <del>52-48</del> <ins>51-49</ins>.", "It passed 51-49.")]
    [InlineData("It passed <s>52-48</s> <strike><b>50-50</b></strike> 51-49.", "It passed 51-49.")]
    [InlineData("It passed <span style=\"text-decoration: line-through;\">52-48</span> 51-49.", "It passed 51-49.")]
    public void Marks_of_notes_and_struck_out_words_are_not_said(string markup, string said)
    {
        var source = $"<article><p>{markup}</p><p>The next paragraph.</p></article>";

        var block = Parse(source).Blocks[0];

        Assert.Equal(said, block.Text);
        Assert.Equal($"<p>{markup}", block.Source.Of(source));
    }

    [Fact]
    public void A_raised_figure_is_raised_in_a_headline_too() => Assert.Equal("10⁶ trees", Parse("<h1>10<sup>6</sup> trees</h1><p>They grow.</p>").Title);

    [Theory]
    [InlineData("<table><tr><td><p>Monday</p></td><td><p>9–17</p></td></tr></table>")]
    [InlineData("<table><tr><td>\n<p class=MsoNormal><b>Monday</b><o:p></o:p></p>\n</td><th><div><p>9–17</p></div></th></tr></table>")]
    [InlineData("<figure class=\"wp-block-table\"><table><tr><td>Monday</td><td>9–17</td></tr></table><figcaption>Our hours, seen here.</figcaption></figure>")]
    [InlineData("<figure><div><table><tr><td>Monday</td><td>9–17</td></tr></table></div></figure>")]
    public void A_table_of_data_is_read_however_its_cells_are_wrapped(string table)
    {
        var page = Parse($"<article><p>We are open one day a week.</p>{table}</article>");

        Assert.Equal(["We are open one day a week.", "Monday | 9–17"], page.Blocks.Select(block => block.Text));
    }

    [Theory]
    [InlineData("<section id=\"sharing-a-calendar\"><h2>Sharing a calendar<a class=\"headerlink\" href=\"#sharing-a-calendar\">¶</a></h2>", true)]
    [InlineData("<section id=\"social-security\"><span id=\"benefits\"></span><h2>1.2 Social security</h2>", true)]
    [InlineData("<div id=\"comments\"><h2>3 Comments</h2>", false)]
    [InlineData("<section id=\"reader-comments\"><h2>Reader comments</h2>", false)]
    [InlineData("<section id=\"popular-posts\"><h2>Popular posts</h2>", false)]
    [InlineData("<section id=\"cookie-notice\"><h2>Cookie notice</h2>", false)]
    [InlineData("<div id=\"newsletter\"><h3>Never miss a story</h3>", false)]
    [InlineData("<div id=\"subscribe-to-our-newsletter\"><h3>Subscribe to our newsletter</h3>", false)]
    public void A_section_named_after_its_heading_is_read_unless_it_is_the_sites(string beginning, bool isRead)
    {
        var page = Parse($"<article><p>The first paragraph.</p>{beginning}<p>What stands below.</p></article>");

        Assert.Equal(isRead, page.Blocks.Any(block => block.Text == "What stands below."));
    }

    [Fact]
    public void Articles_of_like_length_are_all_read_and_teasers_beside_a_long_one_are_not()
    {
        const string Tea = "<article><p>Tea came from the East and was dear at first.</p></article>";
        const string Milk = "<article><p>Milk came from the farms and was cheap.</p></article>";
        const string Teaser = "<article><p>Coffee is back.</p></article>";

        Assert.Equal(2, Parse($"<main>{Tea}{Milk}</main>").Blocks.Length);
        Assert.Equal(3, Parse($"<main>{Tea}{Milk}{Teaser}</main>").Blocks.Length);
        Assert.Single(Parse($"<main>{Teaser}{Tea}{Teaser}</main>").Blocks);
    }

    [Fact]
    public void A_forums_short_question_is_read_beside_its_long_answer()
    {
        const string Question = "<article class=\"message\"><p>How are the wheels bled?</p></article>";
        const string Answer = "<article class=\"message\"><p>Rear left first, then front right, then rear right, then front left.</p></article>";

        Assert.Equal(2, Parse($"<main>{Question}{Answer}</main>").Blocks.Length);
    }

    [Fact]
    public void A_note_within_the_text_is_read() =>
        Assert.Equal(2, Parse("<main><p>A passport costs 88 pounds.</p><div role=\"note\"><p>Do not travel until you have it.</p></div></main>").Blocks.Length);

    [Theory]
    [InlineData("<form id=\"aspnetForm\"><div id=\"sidebar\"><p>News is elsewhere.</p></div><h1>Leave</h1><p>Leave is 30 days.</p></form>")]
    [InlineData("<form><p>Leave is 30 days.</p><input value=\"x\"><button>Go there now.</button></form>")]
    [InlineData("<article><p>Leave is 30 days.</p></article><form><p>Ask what you like.</p></form>")]
    public void A_form_is_read_where_it_holds_the_page(string page) =>
        Assert.Equal(["Leave is 30 days."], Parse(page).Blocks.Select(block => block.Text));

    [Theory]
    [InlineData("<main><h1>Opening hours</h1><p>Monday 9–17</p><p>Tuesday 10–16</p></main><form><p>Ask us anything you like.</p></form>", "Monday 9–17", "Tuesday 10–16")]
    [InlineData("<article><h1>Install</h1><p>On Debian</p><pre>image: storybot</pre></article>", "On Debian")]
    [InlineData("<div class=widget><p>The only text there is.</p></div><form><p>Ask us.</p></form>", "The only text there is.")]
    public void A_form_or_code_is_not_read_where_the_page_stands_beside_it(string page, params string[] said) =>
        Assert.Equal(said, Parse(page).Blocks.Select(block => block.Text));

    [Theory]
    [InlineData("<div>The Town</div>")]
    [InlineData("<div id=\"cookie-banner\"><p>We value your privacy, and so do our 800 partners.</p></div>")]
    public void A_form_that_holds_the_page_is_read_whatever_little_stands_beside_it(string beside)
    {
        const string Leave = "Leave is 30 days for all who work here, and five more for those who work at night or far from home.";

        Assert.Contains(Leave, Parse($"{beside}<form><p>{Leave}</p></form>").Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_row_whose_cell_holds_the_pages_form_is_no_data()
    {
        var page = Parse("<table><tr><td>Menu</td><td><form><h1>Leave</h1><p>Leave is 30 days.</p><p>Ask early.</p></form></td></tr></table>");

        Assert.Equal(["Leave is 30 days.", "Ask early."], page.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_row_of_data_with_a_form_for_a_button_is_read()
    {
        var page = Parse("<article><p>We are open one day a week.</p><table><tr><td>Monday</td><td>9–17 <form><button>Book</button></form></td></tr></table></article>");

        Assert.Equal(["We are open one day a week.", "Monday | 9–17"], page.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_text_shown_as_it_is_breaks_its_lines_raises_its_figures_and_leaves_out_what_is_struck_out()
    {
        const string Source = "<pre>It felled 10<sup>6</sup> trees.<br><br>It cost <del>5\n</del>6 pounds.</pre>";

        var blocks = Parse(Source).Blocks;

        Assert.Equal(["It felled 10⁶ trees.", "It cost 6 pounds."], blocks.Select(block => block.Text));
        Assert.All(blocks, block => Assert.Equal(Source[..^"</pre>".Length], block.Source.Of(Source)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void A_text_that_a_browser_saved_is_read_by_its_lines(string beginning)
    {
        var source = $"<html><head></head><body><pre style=\"white-space: pre-wrap;\">{beginning}The bridge\nwas opened &amp; closed.\n\nIt cost 5 pounds.\n\n- tea\n- milk\n</pre></body></html>";

        var page = Parse(source);

        Assert.Equal(["The bridge was opened & closed.", "It cost 5 pounds.", "tea", "milk"], page.Blocks.Select(block => block.Text));
        Assert.EndsWith("The bridge\nwas opened &amp; closed.", page.Blocks[0].Source.Of(source));
        Assert.Equal(["It cost 5 pounds.", "- tea", "- milk"], page.Blocks.Skip(1).Select(block => block.Source.Of(source)));
    }

    [Fact]
    public void A_page_is_read_around_its_drawings_and_the_scripts_behind_them()
    {
        var map = "<svg viewBox=\"0 0 9 9\"><style>.a { fill: red }</style>" + string.Concat(Enumerable.Range(0, 2000).Select(at => $"<path d=\"M{at},0 L1>1\"/>")) + "</svg>";
        var scripts = string.Concat(Enumerable.Repeat("<script>for (i = 0; i<b.length; i++) s += '<div><b>' + (i<s);</script>", 400));

        var page = Parse($"<article><p>The storm came ashore.</p>{map}{scripts}<p>It damaged 120 houses.</p></article>");

        Assert.Equal(["The storm came ashore.", "It damaged 120 houses."], page.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_page_nested_too_deep_is_refused_with_the_line()
    {
        var broken = Assert.IsType<Parsed.Broken>(HtmlPageParser.Parse("<p>Text.</p>\n" + string.Concat(Enumerable.Repeat("<div>", 600))));

        Assert.Contains("more than 512, or left open too often) in line 2", broken.Reason, StringComparison.Ordinal);
        Assert.Single(Parse(string.Concat(Enumerable.Repeat("<div>", 500)) + "<p>Text.").Blocks);
    }

    private static Parsed.Page Parse(string text) => Assert.IsType<Parsed.Page>(HtmlPageParser.Parse(text));
}
