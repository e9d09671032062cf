using StoryBot.Answering.Articles;
using StoryBot.Answering.Articles.Markdown;

namespace StoryBot.Tests.Articles;

public sealed class MarkdownParserTests
{
    [Fact]
    public void Markup_is_stripped_and_words_stay_as_a_reader_sees_them()
    {
        var page = Parse(
            """
            ---
            title: "Tea: a history"
            url: https://example.org/tea
            author: Jane Roe
            date: 2024-02-03
            mood: calm
            nested: { a: [1, 2] }
            ---
            # Tea: a history

            Tea &amp; **milk** cost `5` [pounds](https://example.org), says
            <b>everyone</b>.![a cup](cup.png) <https://example.org/x>

            ## Later

            - one *item*
            - another

            > A quote.

            ```
            code
            ```

            | Year | Price |
            | ---- | ----- |
            | 1900 | low   |

            <!-- a note -->
            <p>Some <i>HTML</i> too.</p>
            """);

        Assert.Equal("Tea: a history", page.Title);
        Assert.Equal("https://example.org/tea", page.Url?.AbsoluteUri);
        Assert.Equal("Jane Roe", page.Author);
        Assert.Equal(new DateOnly(2024, 2, 3), page.Published);
        Assert.Equal(
            [
                "Tea & milk cost 5 pounds, says everyone. https://example.org/x", "one item", "another", "A quote.", "1900 | low",
                "Some HTML too.",
            ],
            page.Blocks.Select(block => block.Text));
        Assert.Equal([null, "Later", "Later", "Later", "Later | Year | Price", "Later"], page.Blocks.Select(block => block.Heading));
    }

    [Fact]
    public void A_paragraph_knows_where_its_source_stands()
    {
        const string Source = "---\r\ntitle: T\r\n---\r\n\r\nFirst *one*\r\nhere.\r\n\r\n* Second.\r\n";

        var page = Parse(Source);

        Assert.Equal(["First *one*\r\nhere.", "Second."], page.Blocks.Select(block => block.Source.Of(Source)));
    }

    [Fact]
    public void Without_front_matter_the_first_heading_is_the_title()
    {
        Assert.Equal("The title", Parse("The title\n=========\n\nText.").Title);
        Assert.Null(Parse("Text only.").Title);
        Assert.Equal(["Text."], Parse("---\n\nText.\n\n---\n").Blocks.Select(block => block.Text));
    }

    [Theory]
    [InlineData("---\ntitle: open\n\nText.", "line 1")]
    [InlineData("---\ntitle: a\nauthor: [b\n---\nText.", "broken front matter in line")]
    [InlineData("---\ntitle: \"a\n---\nText.", "broken front matter in line")]
    [InlineData("---\n- title\n---\nText.", "broken front matter in line 2")]
    [InlineData("---\ntitle: a\nurl: javascript:alert(1)\n---\nText.", "url in line 3")]
    [InlineData("---\ntitle: a\nurl: nowhere\n---\nText.", "url in line 3")]
    [InlineData("---\ntitle: a\ndate: soon\n---\nText.", "date in line 3")]
    public void Broken_front_matter_is_refused_with_its_line(string source, string place)
    {
        var broken = Assert.IsType<Parsed.Broken>(MarkdownParser.Parse(source));

        Assert.Contains(place, broken.Reason);
    }

    [Fact]
    public void Empty_front_matter_and_unknown_keys_do_no_harm()
    {
        Assert.Null(Parse("---\n---\nText.").Title);
        Assert.Equal("a", Parse("---\nx: &a [*a]\ntitle: a\n---\nText.").Title);
    }

    [Theory]
    [InlineData("It opens ~~Monday~~ Tuesday.", "It opens Tuesday.")]
    [InlineData("It opens <del>Monday *or so*</del> <ins>Tuesday</ins>.", "It opens Tuesday.")]
    [InlineData("It opens <s>Monday <del>or</del> so</s>Tuesday.", "It opens Tuesday.")]
    [InlineData("Type <s> and H~2~O.", "Type and H2O.")]
    [InlineData("It killed 5,000[^1] people.\n\n[^1]: So they say.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<sup><a href=\"#fn1\">1</a></sup> people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<a href=\"#fn1\"><sup>1</sup></a> people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<sup>[1](#fn1)</sup> people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000[<sup>1</sup>](#fn1) people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<sup>[1](https://example.org/source)</sup> people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000[<sup>1</sup>](https://example.org/source) people.", "It killed 5,000 people.")]
    [InlineData("It killed 5,000<sup><a href=\"https://example.org/source\">1</a></sup> people.", "It killed 5,000 people.")]
    [InlineData("It burnt in [the 19<sup>th</sup> century](#history), and [10<sup>6</sup> trees](#trees).", "It burnt in the 19th century, and 10⁶ trees.")]
    [InlineData("It burnt 10 km<sup>2</sup>.", "It burnt 10 km².")]
    [InlineData("It <script>evil()</script>burnt <style>p{}</style>down.", "It burnt down.")]
    [InlineData("It felled 10^6^ trees, 5 m<sup>-1</sup> on the 5^th^.", "It felled 10⁶ trees, 5 m⁻¹ on the 5th.")]
    public void Marks_of_notes_and_struck_out_words_are_not_said(string markdown, string said) =>
        Assert.Equal(said, Parse(markdown).Blocks[0].Text);

    [Fact]
    public void A_table_says_above_each_row_what_its_cells_are()
    {
        var page = Parse("# Shop\n\n| Item | Price |\n| --- | --- |\n| Glass jug | 5 euros |\n| Mug | |\n\n## Staff\n\n| Name | |\n| --- | --- |\n| Ann | 12 |\n\nThe end.");

        Assert.Equal(["Glass jug | 5 euros", "Mug", "Ann | 12", "The end."], page.Blocks.Select(block => block.Text));
        Assert.Equal(["Item | Price", "Item, Price", "Staff | Name", "Staff"], page.Blocks.Select(block => block.Heading));
    }

    [Fact]
    public void A_heading_with_nothing_of_its_own_below_it_is_said_with_those_it_stands_over()
    {
        var page = Parse("# Guide\n\n## Museum\n\n### Prices\n\nAdults pay 14 euros.\n\n### Hours\n\nIt opens at nine.\n\n## Parking\n\nThere is room.\n\n### Prices\n\nCars pay 5 euros.\n\n## Contact\n\nRing us.");

        Assert.Equal(["Museum: Prices", "Museum: Hours", "Parking", "Prices", "Contact"], page.Blocks.Select(block => block.Heading));
    }

    [Fact]
    public void A_question_in_bold_stands_over_its_answer()
    {
        var page = Parse("# Shop\n\n**Do you ship?**\n\nYes, to *Rome*.\n\n**Be careful.**\n\n**Is** it open?");

        Assert.Equal(["Yes, to Rome.", "Be careful.", "Is it open?"], page.Blocks.Select(block => block.Text));
        Assert.All(page.Blocks, block => Assert.Equal("Do you ship?", block.Heading));
    }

    [Fact]
    public void A_year_at_a_paragraphs_start_is_no_lists_number()
    {
        const string Source = "# Chronicle\n\n1986. A great *fire* destroyed\nthe hall.\n\nIt was rebuilt.\n\n1. Bread\n2. Salt\n";

        var page = Parse(Source);

        Assert.Equal(["1986. A great fire destroyed the hall.", "It was rebuilt.", "Bread", "Salt"], page.Blocks.Select(block => block.Text));
        Assert.Equal("1986. A great *fire* destroyed\nthe hall.", page.Blocks[0].Source.Of(Source));
    }

    [Fact]
    public void A_day_at_a_paragraphs_start_is_no_lists_number() =>
        Assert.Equal(["3. Mai 1935 wurde die Mühle eröffnet.", "Sie brannte."], Parse("3. Mai 1935 wurde die *Mühle* eröffnet.\n\nSie brannte.\n").Blocks.Select(block => block.Text));

    [Fact]
    public void Front_matter_may_be_TOML_and_stand_below_blank_lines()
    {
        var page = Parse("+++\r\ntitle = \"The \\\"Great\\\" Fair\"\r\ndate = 2024-05-03T10:00:00Z # a Friday\r\nauthor = 'Ann Lee'\r\ntags = [\"fair\"]\r\n[params]\r\ntitle = \"x\"\r\n+++\r\nText.");

        Assert.Equal("The \"Great\" Fair", page.Title);
        Assert.Equal("Ann Lee", page.Author);
        Assert.Equal(new DateOnly(2024, 5, 3), page.Published);
        Assert.Equal("Text.", Assert.Single(page.Blocks).Text);
        Assert.Equal("Late", Parse("\n \n---\ntitle: Late\n---\n\nText.").Title);
        Assert.Equal("Text.", Parse("+++\n\nText.").Blocks[^1].Text);
    }

    [Theory]
    [InlineData("+++\ntitle = \"open\"\n\nText.", "opens with +++ in line 1")]
    [InlineData("+++\ntitle = \"a\"\ndate = soon\n+++\nText.", "date in line 3")]
    [InlineData("\n\n---\ntitle: a\ndate: soon\n---\nText.", "date in line 5")]
    public void Broken_front_matter_of_other_kinds_is_refused_with_its_line(string source, string place) =>
        Assert.Contains(place, Assert.IsType<Parsed.Broken>(MarkdownParser.Parse(source)).Reason, StringComparison.Ordinal);

    [Fact]
    public void Code_in_tags_is_not_read() =>
        Assert.Equal(["Text."], Parse("Text.\n\n<pre>\ncode here.\n</pre>\n").Blocks.Select(block => block.Text));

    private static Parsed.Page Parse(string text) => Assert.IsType<Parsed.Page>(MarkdownParser.Parse(text));
}
