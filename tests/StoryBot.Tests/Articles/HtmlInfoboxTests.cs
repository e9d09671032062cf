using StoryBot.Answering.Articles;
using StoryBot.Answering.Articles.Html;

namespace StoryBot.Tests.Articles;

public sealed class HtmlInfoboxTests
{
    private const string Lead = "<p>Arlen is a harbour town on the Grey Sound.</p>";

    private const string History = "<h2>History</h2><p>It burnt down in the year 1611.</p>";

    [Fact]
    public void The_rows_of_an_encyclopedias_box_are_read_behind_the_paragraphs_beside_which_it_stands()
    {
        const string Source =
            "<main><h1>Arlen</h1><table class=\"infobox vcard\"><caption>Town of Arlen</caption>"
            + "<tr><td colspan=2><a href=\"/f\"><img src=\"a.jpg\"></a><div class=\"infobox-caption\">The quay, seen here.</div></td></tr>"
            + "<tr><th>Area code</th><td>0467</td></tr><tr><th colspan=2>Government</th></tr><tr><th>Mayor</th><td><a href=\"/r\">Runa Holm</a><sup class=\"reference\">[1]</sup></td></tr>"
            + "<tr><th>Website</th><td></td></tr></table>" + Lead + History + "</main>";

        var blocks = Parse(Source).Blocks;

        Assert.Equal(["Arlen is a harbour town on the Grey Sound.", "Area code | 0467", "Mayor | Runa Holm", "It burnt down in the year 1611."], blocks.Select(block => block.Text));
        Assert.Equal([null, "Town of Arlen", "Government | Town of Arlen", "History"], blocks.Select(block => block.Heading).Distinct());
        Assert.Equal("<tr><th>Area code</th><td>0467</td>", blocks[1].Source.Of(Source));
    }

    [Fact]
    public void A_fan_wikis_box_gives_its_rows_under_the_headings_of_its_groups()
    {
        const string Source =
            "<main><h1>Mara Venn</h1><aside role=\"region\" class=\"portable-infobox pi-background\"><h2 class=\"pi-item pi-title\">Mara Venn</h2>"
            + "<figure class=\"pi-item pi-image\"><img src=\"m.jpg\"><figcaption class=\"pi-caption\">Mara at sea.</figcaption></figure>"
            + "<div class=\"pi-item pi-data\"><h3 class=\"pi-data-label\">Home</h3><div class=\"pi-data-value\">Arlen</div></div>"
            + "<section class=\"pi-item pi-group\"><h2 class=\"pi-item pi-header\">Career</h2>"
            + "<div class=\"pi-item pi-data\"><h3 class=\"pi-data-label\">Ship</h3><div class=\"pi-data-value\"><ul><li><a href=\"/g\">Grey Heron</a></li></ul></div></div></section>"
            + "<nav class=\"pi-navigation\"><a href=\"/all\">All pilots are here.</a></nav></aside><p>Mara Venn is a pilot.</p></main>";

        var blocks = Parse(Source).Blocks;

        Assert.Equal(["Mara Venn is a pilot.", "Home | Arlen", "Ship | Grey Heron"], blocks.Select(block => block.Text));
        Assert.Equal([null, null, "Career"], blocks.Select(block => block.Heading));
        Assert.StartsWith("<div class=\"pi-item pi-data\"><h3 class=\"pi-data-label\">Home", blocks[1].Source.Of(Source), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<dl class=\"infobox\"><dt>Area code</dt><dd>0467</dd><dt>Rivers</dt><dd>Skell</dd><dd>Orm</dd></dl>")]
    [InlineData("<aside><dl><dt>Area code</dt><dd>0467</dd><dt>Rivers</dt><dd>Skell</dd><dd>Orm 2</dd></dl></aside>")]
    public void Terms_beside_the_text_are_rows_with_what_they_mean(string box)
    {
        var blocks = Parse($"<main><h1>Arlen</h1>{box}{Lead}</main>").Blocks;

        Assert.Equal(["Area code | 0467", "Rivers | Skell"], blocks.Skip(1).Take(2).Select(block => block.Text));
        Assert.StartsWith("Orm", blocks[3].Text, StringComparison.Ordinal);
        Assert.Equal([null, null, null, "Rivers"], blocks.Select(block => block.Heading));
    }

    [Fact]
    public void A_long_list_stays_with_its_label()
    {
        var towns = string.Concat(Enumerable.Range(1, 40).Select(number => $"<li><a href=\"/{number}\">Town {number}</a></li>"));

        var blocks = Parse($"<main><table class=\"infobox\"><tr><th>Towns</th><td><ul>{towns}</ul></td></tr></table>{Lead}</main>").Blocks;

        Assert.StartsWith("Towns | Town 1 Town 2 ", blocks[1].Text, StringComparison.Ordinal);
        Assert.Equal(2, blocks.Length);
    }

    [Theory]
    [InlineData("<table class=\"navbox\"><tr><th>Harbours</th><td><a href=\"/b\">Brint</a></td></tr></table>")]
    [InlineData("<table class=\"box-Unreferenced ambox\"><tr><td>This article needs more sources, so please add some.</td></tr></table>")]
    [InlineData("<table class=\"infobox sidebar\"><tr><th>Part of</th><td>a series on harbours</td></tr></table>")]
    [InlineData("<table class=\"infobox\" style=\"display:none\"><tr><th>Area code</th><td>0467</td></tr></table>")]
    [InlineData("<h2>See also</h2><ul><li><a href=\"/b\">Brint</a></li></ul>")]
    public void Boxes_that_lead_elsewhere_or_ask_for_work_are_not_read(string box) =>
        Assert.Equal(["Arlen is a harbour town on the Grey Sound."], Parse($"<main><h1>Arlen</h1>{Lead}{box}</main>").Blocks.Select(block => block.Text));

    [Fact]
    public void A_box_of_a_later_section_does_not_stand_ahead_of_it()
    {
        var blocks = Parse($"<main><h1>Arlen</h1>{Lead}<h2>Weather</h2><p>It rains a lot.</p><table class=\"infobox\"><tr><th>Rain</th><td>900 mm</td></tr></table><p>It snows as well.</p>{History}</main>").Blocks;

        Assert.Equal("Rain | 900 mm", blocks[3].Text);
        Assert.Equal("Weather", blocks[3].Heading);
        Assert.Equal("History", blocks[4].Heading);
    }

    private static Parsed.Page Parse(string text) => Assert.IsType<Parsed.Page>(HtmlPageParser.Parse(text));
}
