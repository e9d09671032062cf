using StoryBot.Answering.Articles;
using StoryBot.Answering.Articles.Html;

namespace StoryBot.Tests.Articles;

public sealed class HtmlTextTests
{
    [Fact]
    public void A_heading_with_nothing_of_its_own_below_it_is_said_with_those_it_stands_over()
    {
        var blocks = Parse("<main><h1>Guide</h1><h2>Museum</h2><h3>Prices</h3><p>Adults pay 14 euros.</p><h2>Parking</h2><p>There is room.</p><h3>Prices</h3><p>Cars pay 5 euros.</p></main>").Blocks;

        Assert.Equal(["Museum: Prices", "Parking", "Prices"], blocks.Select(block => block.Heading));
    }

    [Fact]
    public void Paragraphs_without_a_full_stop_are_read_beside_prose_and_labels_are_not()
    {
        var texts = Texts("<article><p>The office opens at seven</p><p>The key is with Mr. Holt</p><p>Smoking is forbidden.</p><p>House Rules</p><div>Choose what you want to see</div></article>");

        Assert.Equal(["The office opens at seven", "The key is with Mr. Holt", "Smoking is forbidden."], texts);
    }

    [Theory]
    [InlineData("<figure><blockquote><p>I will not resign, said Eva Lang.</p></blockquote><figcaption>Eva Lang, seen here.</figcaption></figure>", "I will not resign, said Eva Lang.")]
    [InlineData("<figure><blockquote>I will not resign, said Eva Lang.</blockquote></figure>", "I will not resign, said Eva Lang.")]
    [InlineData("<figure class=\"callout\"><div><span>💡</span></div><div>Lunch is served at noon.</div></figure>", "Lunch is served at noon.")]
    public void A_figure_that_says_something_is_read(string figure, string said) =>
        Assert.Equal(["The mayor spoke at noon.", said], Texts($"<article><p>The mayor spoke at noon.</p>{figure}</article>"));

    [Theory]
    [InlineData("<figure><img src=\"a.jpg\"><div>The mayor is seen here.</div></figure>")]
    [InlineData("<figure><pre>The code is here.</pre></figure>")]
    [InlineData("<figure><blockquote><p>“It was cold.”</p></blockquote></figure>")]
    public void A_figure_that_shows_or_repeats_something_is_not_read(string figure) =>
        Assert.Equal(["The mayor spoke at noon. It was cold."], Texts($"<article><p>The mayor spoke at noon. It was cold.</p>{figure}</article>"));

    [Theory]
    [InlineData("He said <q>never</q> twice.", "He said “never” twice.")]
    [InlineData("He said <q>it <q>was</q> so</q>.", "He said “it ‘was’ so”.")]
    [InlineData("He said <q>“never”</q> twice.", "He said “never” twice.")]
    [InlineData("The deposit<a href=\"#_ftn1\"><span><span>[1]</span></span></a> is 300 pounds.", "The deposit is 300 pounds.")]
    [InlineData("See <a href=\"#two\">[page two]</a> of it.", "See [page two] of it.")]
    public void A_paragraph_says_what_a_browser_shows(string markup, string said) =>
        Assert.Equal([said], Texts($"<article><p>{markup}</p></article>"));

    [Theory]
    [InlineData("<h3><button>Who pays the deposit?</button></h3><div aria-hidden=\"true\" style=\"display:none\"><p>The tenant pays it.</p></div>", "Who pays the deposit?")]
    [InlineData("<button>Who pays the deposit?</button><div hidden><p>The tenant pays it.</p></div>", null)]
    [InlineData("<div role=\"tabpanel\" hidden><p>The tenant pays it.</p></div>", null)]
    public void What_a_click_unfolds_is_read(string fold, string? heading)
    {
        var block = Parse($"<main><p>These are our questions.</p><div>{fold}</div></main>").Blocks[1];

        Assert.Equal("The tenant pays it.", block.Text);
        Assert.Equal(heading, block.Heading);
    }

    [Theory]
    [InlineData("<p>Here it goes on for long.</p><div hidden><p>Not seen by anyone.</p></div>")]
    [InlineData("<h3>What nobody ever sees</h3><div style=\"display: none\"><p>Not seen by anyone.</p></div>")]
    [InlineData("<button>Share</button><div hidden><p>Not seen by most.</p></div>")]
    public void What_is_hidden_otherwise_is_not_read(string markup) =>
        Assert.DoesNotContain(Texts($"<main><p>These are our questions.</p><div>{markup}</div></main>"), text => text.StartsWith("Not seen", StringComparison.Ordinal));

    [Theory]
    [InlineData("<pre class=\"wp-block-verse\">Roses are red, my love.\nViolets are blue.</pre>", true)]
    [InlineData("<pre>The recipe needs two eggs and one lemon.</pre>", true)]
    [InlineData("<pre>storybot ask who is it?</pre>", false)]
    [InlineData("<pre>Dictionary words = new();</pre>", false)]
    [InlineData("<address>Harbour Road 5, 24103 Kiel</address>", true)]
    [InlineData("<address>Jane Roe</address>", false)]
    public void A_verse_and_an_address_are_read_beside_prose_and_code_and_an_author_are_not(string markup, bool isRead) =>
        Assert.Equal(isRead, Texts($"<article><p>The yard is open.</p>{markup}</article>").Skip(1).Any());

    [Fact]
    public void A_term_stands_over_what_it_means()
    {
        var blocks = Parse("<main><h1>Fair</h1><h2>Summer</h2><p>Come to the fair.</p><dl><dt>When</dt><dd>8 June</dd><dt>Mast</dt><dd><p>A tall pole.</p></dd><dd>It bears sails.</dd></dl><p>That is all.</p></main>").Blocks;

        Assert.Equal(["Come to the fair.", "When", "8 June", "Mast", "A tall pole.", "It bears sails.", "That is all."], blocks.Select(block => block.Text));
        Assert.Equal(["Summer", "Summer", "Summer | When", "Summer", "Summer | Mast", "Summer | Mast", "Summer"], blocks.Select(block => block.Heading));
    }

    private static IEnumerable<string> Texts(string text) => Parse(text).Blocks.Select(block => block.Text);

    private static Parsed.Page Parse(string text) => Assert.IsType<Parsed.Page>(HtmlPageParser.Parse(text));
}
