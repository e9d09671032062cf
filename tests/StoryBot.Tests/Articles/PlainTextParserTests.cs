using StoryBot.Answering.Articles;
using StoryBot.Answering.Articles.PlainText;

namespace StoryBot.Tests.Articles;

public sealed class PlainTextParserTests
{
    [Fact]
    public void The_saved_page_gives_its_six_paragraphs_and_its_title()
    {
        var source = File.ReadAllText(SharedData.Require("data/story/article.txt"));

        var page = Parse(source);

        Assert.StartsWith("Pentagon announces coordinated border patrols", page.Title);
        Assert.Equal(
            source.Split('\n').Where(line => line.Length > 200),
            Block.Number(page.Blocks).Select(paragraph => paragraph.Text));
        Assert.All(page.Blocks, block => Assert.Null(block.Heading));
    }

    [Fact]
    public void Hard_wrapped_lines_are_joined_and_underlined_titles_found()
    {
        var page = Parse("A Short History of Tea\n======================\n\nTea came from the\nEast. It was\r\ndear.\n\nBackground\n\nLater it was cheap.\n");

        Assert.Equal("A Short History of Tea", page.Title);
        Assert.Equal(["Tea came from the East. It was dear.", "Later it was cheap."], page.Blocks.Select(block => block.Text));
        Assert.Equal([null, "Background"], page.Blocks.Select(block => block.Heading));
    }

    [Fact]
    public void Chrome_around_and_between_paragraphs_is_dropped()
    {
        var page = Parse(
            """
            Skip to content

            Sports

            Local team wins the big cup final

            By Jane Roe

            Share this:

            The team won on Sunday before a crowd of ten thousand people, who cheered for an hour and then walked home in the rain, singing.

            Advertisement

            Photo by Joe Doe.

            "We are glad," she said.

            Related articles

            Another team loses its cup.

            © 2024 The Paper. All rights reserved.
            """);

        Assert.Equal("Local team wins the big cup final", page.Title);
        Assert.Equal(2, page.Blocks.Length);
        Assert.StartsWith("The team won", page.Blocks[0].Text);
        Assert.Equal("\"We are glad,\" she said.", page.Blocks[1].Text);
    }

    [Fact]
    public void A_line_a_paragraph_and_the_items_of_a_list_stand_by_themselves()
    {
        var longLine = string.Concat(Enumerable.Repeat("Many words make a long line. ", 8)).Trim();

        Assert.Equal(2, Parse($"{longLine}\n{longLine}").Blocks.Length);
        Assert.Equal(
            ["Bring these things:", "two eggs", "flour and milk"],
            Parse("Bring these things:\n\n- two eggs\n- flour\n  and milk\n").Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_text_without_any_sentence_keeps_its_lines()
    {
        var page = Parse("Opening hours\n\nMonday 9-5\n\nTuesday 9-1");

        Assert.Equal("Opening hours", page.Title);
        Assert.Equal(["Monday 9-5", "Tuesday 9-1"], page.Blocks.Select(block => block.Text));
    }

    private static Parsed.Page Parse(string text) => Assert.IsType<Parsed.Page>(PlainTextParser.Parse(text));
}
