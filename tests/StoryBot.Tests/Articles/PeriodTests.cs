using StoryBot.Answering.Articles;
using StoryBot.Answering.Articles.Html;

namespace StoryBot.Tests.Articles;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("3 May to 9 June 2024 · Great Hall")]
    [InlineData("3–9 June, Town Square")]
    [InlineData("1st – 4th Sept")]
    [InlineData("28 December 2024 until 3 January 2025")]
    [InlineData("June 3–9, Town Square")]
    [InlineData("June 3 through July 9")]
    [InlineData("Open daily, 10am to 5pm")]
    [InlineData("Tuesday 6–8 p.m., Room 4")]
    [InlineData("Hall B, 8.30 – 17.00")]
    public void A_line_that_names_two_ends_is_a_period(string line) => Assert.True(Period.IsIn(line));

    [Theory]
    [InlineData("3 May 2024 – 10:15")]
    [InlineData("May 12, 2024 - 6 PM")]
    [InlineData("May 12 – 5 pm")]
    [InlineData("May 12 - 5 min read")]
    [InlineData("Published 3 May 2024, updated 5 May 2024")]
    [InlineData("12.03.2024 - 14:30 Uhr")]
    [InlineData("Brint 2–1 Arlen")]
    [InlineData("Showing 1 to 10 of 57")]
    public void A_dateline_a_score_or_a_count_is_none(string line) => Assert.False(Period.IsIn(line));

    [Fact]
    public void When_an_event_is_is_read_beside_prose_and_a_dateline_is_not()
    {
        var page = Assert.IsType<Parsed.Page>(HtmlPageParser.Parse("<article><h1>Salt</h1><p>3 May to 9 June · Great Hall</p><p>5 May 2024 · 4 min read</p><p>Salt was dear at first.</p></article>"));

        Assert.Equal(["3 May to 9 June · Great Hall", "Salt was dear at first."], page.Blocks.Select(block => block.Text));
    }
}
