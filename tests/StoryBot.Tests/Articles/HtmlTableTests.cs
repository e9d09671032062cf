using StoryBot.Answering.Articles;
using StoryBot.Answering.Articles.Html;

namespace StoryBot.Tests.Articles;

public sealed class HtmlTableTests
{
    [Fact]
    public void A_header_and_a_caption_are_the_heading_of_every_row_and_no_paragraph()
    {
        const string Source =
            "<article><p>The ferry sails twice a week.</p><h2>Ferry</h2><table><caption>Summer <b>fares</b></caption><thead><tr><td>Day</td><td>Leaves</td></tr></thead>"
            + "<tr><td>Monday</td><td>9:15</td></tr><tr><td>Friday</td><td>17:40</td></tr></table><p>Dogs travel free of charge.</p></article>";

        var blocks = Parse(Source).Blocks;

        Assert.Equal(["The ferry sails twice a week.", "Monday | 9:15", "Friday | 17:40", "Dogs travel free of charge."], blocks.Select(block => block.Text));
        Assert.Equal([null, "Ferry | Summer fares | Day | Leaves", "Ferry | Summer fares | Day | Leaves", "Ferry"], blocks.Select(block => block.Heading));
        Assert.Equal("<tr><td>Monday</td><td>9:15</td>", blocks[1].Source.Of(Source));
    }

    [Fact]
    public void A_row_below_a_header_is_read_whatever_its_cells_lead_to()
    {
        var page = Parse(
            "<article><p>The cup has been played for since 1955.</p><table><tr><th>Year</th><th>Winner</th><th>Ground</th></tr>"
            + "<tr><td>1998</td><td><a href=\"/r\">Harbour Rovers</a></td><td><a href=\"/p\">Quay Park</a></td></tr></table>"
            + "<ul><li><a href=\"/a\">All winners</a></li></ul></article>");

        Assert.Equal(["The cup has been played for since 1955.", "1998 | Harbour Rovers | Quay Park"], page.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_figures_caption_is_the_tables()
    {
        var page = Parse("<article><p>The library has visitors.</p><figure><div><table><tr><th>Year</th><th>Visitors</th></tr><tr><th>2022</th><td>41,000</td></tr></table></div><figcaption>By year</figcaption></figure></article>");

        Assert.Equal("2022 | 41,000", page.Blocks[1].Text);
        Assert.Equal("By year | Year | Visitors", page.Blocks[1].Heading);
    }

    [Fact]
    public void A_row_of_one_cell_names_the_rows_below_it_and_a_second_header_begins_anew()
    {
        var page = Parse(
            "<article><p>The shop has hours.</p><table><tr><th>Day</th><th>Opens</th></tr><tr><th colspan=2>Summer</th></tr><tr><td>Monday</td><td>9</td></tr>"
            + "<tr><th colspan=2>Winter</th></tr><tr><td>Monday</td><td>10</td></tr><tr><th>Day</th><th>Closes</th></tr><tr><td>Monday</td><td>17</td></tr></table></article>");

        Assert.Equal([null, "Summer | Day | Opens", "Winter | Day | Opens", "Winter | Day | Closes"], page.Blocks.Select(block => block.Heading));
    }

    [Fact]
    public void A_table_that_is_nothing_but_a_header_is_read_as_rows()
    {
        var page = Parse("<article><p>The shop has hours.</p><table><tr><th>Monday</th><th>9–17</th></tr></table></article>");

        Assert.Equal("Monday | 9–17", page.Blocks[1].Text);
    }

    [Fact]
    public void A_heading_above_a_table_stays_short()
    {
        var header = string.Concat(Enumerable.Range(0, 1000).Select(number => $"<th>Column {number}</th>"));

        var page = Parse($"<article><p>The shop has hours.</p><table><tr>{header}</tr><tr><td>Monday</td><td>9</td></tr></table></article>");

        Assert.InRange(page.Blocks[1].Heading!.Length, 100, 1000);
    }

    [Theory]
    [InlineData("<p>Main Street 4</p><p>Second floor</p>")]
    [InlineData("<div><p>Main Street 4</p></div><div>Second floor</div>")]
    [InlineData("<ul><li>Main Street 4</li><li>Second floor</li></ul>")]
    [InlineData("<table><tr><td>Main Street 4</td><td>Second floor</td></tr></table>")]
    [InlineData("<span>Main Street 4</span><br><span>Second floor</span>")]
    public void A_cell_of_several_short_blocks_belongs_to_its_row(string cell)
    {
        var page = Parse($"<article><p>These are our offices.</p><table><tr><td><p>Oslo</p></td><td>{cell}</td></tr><tr><td>Bergen</td><td>Harbour 1</td></tr></table></article>");

        Assert.Equal(["These are our offices.", "Oslo | Main Street 4 Second floor", "Bergen | Harbour 1"], page.Blocks.Select(block => block.Text));
    }

    [Theory]
    [InlineData("<h1>Leave</h1><p>Leave is 30 days.</p><p>Ask early.</p>")]
    [InlineData("<font face=arial><p>Leave is 30 days for all who work here, and five more for those who work at night, far from home, or with their hands.</p><p>Ask for it early, and in writing, of whoever leads the team, who answers within the week and tells the office.</p></font>")]
    public void A_table_that_lays_the_page_out_is_no_data(string page)
    {
        var blocks = Parse($"<table><tr><td>Menu</td><td>{page}</td></tr></table>").Blocks;

        Assert.Equal(2, blocks.Length);
        Assert.All(blocks, block => Assert.DoesNotContain("|", block.Text, StringComparison.Ordinal));
    }

    private static Parsed.Page Parse(string text) => Assert.IsType<Parsed.Page>(HtmlPageParser.Parse(text));
}
