using StoryBot.Answering.Articles;
using StoryBot.Answering.Articles.Html;

namespace StoryBot.Tests.Articles;

public sealed class HtmlBoxTests
{
    private const string Main = "<main><h1>The old mill</h1><p>The mill grinds barley every day.</p><h2>Tickets</h2><p>Tickets are sold at the door.</p></main>";

    [Theory]
    [InlineData("<aside><h3>Works</h3><p>The yard is closed from 3 to 9 June.</p></aside>", "The yard is closed from 3 to 9 June.", "Works")]
    [InlineData("<aside class=\"info-box\"><h2>Prices</h2><ul><li>Adults £4, children free</li></ul></aside>", "Adults £4, children free", "Prices")]
    [InlineData("<aside><h2>Hours</h2><ul><li>Closed on Mondays except public holidays</li></ul></aside>", "Closed on Mondays except public holidays", "Hours")]
    [InlineData("<aside><h4>Office</h4><p>Write to <a href=\"mailto:m@mill.example\">m@mill.example</a>.</p></aside>", "Write to m@mill.example.", "Office")]
    [InlineData("<aside><table><tr><th>Day</th><th>Opens</th></tr><tr><td>Friday</td><td>noon</td></tr></table></aside>", "Friday | noon", "Day | Opens")]
    [InlineData("<aside><p>Dogs must wait outside.</p></aside>", "Dogs must wait outside.", null)]
    [InlineData("<footer><p>The mill is run by the Orrin Mill Trust.</p></footer>", "The mill is run by the Orrin Mill Trust.", null)]
    [InlineData("<footer class=\"site-footer\"><p>The mill has been run by volunteers since 1988. <a href=\"/p\">Privacy</a> · <a href=\"/c\">Contact</a></p></footer>", "The mill has been run by volunteers since 1988.", null)]
    public void What_a_page_says_beside_its_text_is_read_behind_it(string box, string said, string? heading)
    {
        foreach (var page in new[] { Main + box, box + Main })
        {
            var blocks = Parse(page).Blocks;

            Assert.Equal(["The mill grinds barley every day.", "Tickets are sold at the door.", said], blocks.Select(block => block.Text));
            Assert.Equal([null, "Tickets", heading], blocks.Select(block => block.Heading));
        }
    }

    [Theory]
    [InlineData("<aside><h3>Nearby</h3><ul><li><a href=\"/a\">The lock at Orrin opened in 1811</a></li></ul></aside>")]
    [InlineData("<aside><ul><li><a href=\"/a\">Lock opens</a><p>The lock at Orrin was opened on Monday.</p></li></ul></aside>")]
    [InlineData("<aside><h3><a href=\"/a\">Lock opens</a></h3><p>The lock at Orrin was opened on Monday.</p></aside>")]
    [InlineData("<aside><h3>Our book</h3><p>All mills of the county are in it. <a href=\"/b\">Order it now</a></p></aside>")]
    [InlineData("<aside><h3>Stay close</h3><p>Every Friday we tell what is new.</p><form><input name=\"mail\"></form></aside>")]
    [InlineData("<aside><h3>Stay close</h3><p>Every Friday we tell what is new.</p><div class=\"newsletter\"><form><input name=\"mail\"></form></div></aside>")]
    [InlineData("<aside><p>Our newsletter tells what is new.</p></aside>")]
    [InlineData("<aside><p>Advertisement</p><p>Flour is best from Brint.</p></aside>")]
    [InlineData("<aside><h3>Topics</h3><ul><li>Tide mills in Norway</li><li>Barley</li></ul></aside>")]
    [InlineData("<aside><h3>Related articles</h3><p>The lock at Orrin was opened on Monday.</p></aside>")]
    [InlineData("<aside class=\"related\"><p>The lock at Orrin was opened on Monday.</p></aside>")]
    [InlineData("<aside class=\"sidebar\"><p>The lock at Orrin was opened on Monday.</p></aside>")]
    [InlineData("<aside role=\"complementary\"><p>The lock at Orrin was opened on Monday.</p></aside>")]
    [InlineData("<aside><article><p>The lock at Orrin was opened on Monday.</p></article></aside>")]
    [InlineData("<aside hidden><p>The lock at Orrin was opened on Monday.</p></aside>")]
    [InlineData("<aside><div class=\"share-buttons\"><p>Tell all your friends of it.</p></div></aside>")]
    [InlineData("<article class=\"teaser\"><aside><p>The lock was shut.</p></aside></article>")]
    [InlineData("<aside><p>“The mill grinds barley every day.”</p></aside>")]
    [InlineData("<footer><p>© 2024 The Mill. All rights reserved.</p></footer>")]
    [InlineData("<footer><p>This page was last edited on 3 March by Ann. It may be copied by all.</p></footer>")]
    [InlineData("<footer><p>Nothing on this site is advice of any kind.</p></footer>")]
    [InlineData("<footer><p>Our text is available under a free licence.</p></footer>")]
    [InlineData("<footer><p>Please read <a href=\"/t\">what we ask</a> of all who come.</p></footer>")]
    [InlineData("<footer><ul><li>Press and media</li><li>Jobs: 2</li></ul></footer>")]
    [InlineData("<footer><p>Made in Berlin.</p></footer>")]
    public void What_a_site_puts_beside_its_pages_is_not_read(string box)
    {
        var blocks = Parse(Main + box).Blocks;

        Assert.Equal(["The mill grinds barley every day.", "Tickets are sold at the door."], blocks.Select(block => block.Text));
    }

    [Fact]
    public void Of_an_aside_what_stands_under_one_heading_is_judged_by_itself()
    {
        var page = Parse(Main + "<aside><h3>How we test</h3><p>We buy all flour in a shop.</p><h3>Also tested</h3><ul><li><a href=\"/k\">Nine kettles of 2024</a></li></ul></aside>");

        Assert.Equal("We buy all flour in a shop.", page.Blocks[^1].Text);
        Assert.Equal(3, page.Blocks.Length);
    }

    [Fact]
    public void A_note_in_the_midst_of_a_text_ends_no_section_and_keeps_its_place_in_the_source()
    {
        const string Source = "<article><h1>The mill</h1><h2>Stones</h2><p>Two stones turn.</p><aside><h3>Good to know</h3><p>They weigh a ton.</p></aside><p>They were cut in 1702.</p></article>";

        var blocks = Parse(Source).Blocks;

        Assert.Equal(["Two stones turn.", "They were cut in 1702.", "They weigh a ton."], blocks.Select(block => block.Text));
        Assert.Equal(["Stones", "Stones", "Good to know"], blocks.Select(block => block.Heading));
        Assert.Equal("<p>They weigh a ton.", blocks[2].Source.Of(Source));
    }

    [Fact]
    public void A_link_behind_an_abbreviation_belongs_to_its_sentence()
    {
        var page = Parse(Main + "<aside><p>The head of the mill is Dr. <a href=\"/h\">Ida Berg</a>, who lives next door.</p></aside>");

        Assert.Equal("The head of the mill is Dr. Ida Berg, who lives next door.", page.Blocks[^1].Text);
    }

    [Fact]
    public void A_quotations_source_is_no_footer() =>
        Assert.Single(Parse("<article><blockquote><p>I love this old mill.</p><footer>Ida Berg, head of the Orrin Mill.</footer></blockquote></article>").Blocks);

    [Fact]
    public void A_page_that_is_nothing_but_a_box_is_read() =>
        Assert.Equal(["Area code | 0467"], Parse("<table class=\"infobox\"><tr><th>Area code</th><td>0467</td></tr></table>").Blocks.Select(block => block.Text));

    private static Parsed.Page Parse(string text) => Assert.IsType<Parsed.Page>(HtmlPageParser.Parse(text));
}
