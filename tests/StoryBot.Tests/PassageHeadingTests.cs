using StoryBot.Answering;

namespace StoryBot.Tests;

public sealed class PassageHeadingTests
{
    [Theory]
    [InlineData("How long is the bridge?")]
    [InlineData("")]
    public void A_heading_is_itself(string heading) => Assert.Same(heading, Of(heading));

    [Fact]
    public void Where_there_is_none_it_is_empty() => Assert.Empty(Of(null));

    [Fact]
    public void One_that_is_a_chapter_is_cut_between_words()
    {
        var heading = string.Concat(Enumerable.Repeat("seven bridges ", 500));

        Assert.InRange(Of(heading).Length, PassageHeading.Longest - 10, PassageHeading.Longest);
        Assert.StartsWith(Of(heading) + " ", heading, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "橋")]
    [InlineData("", "😀")]
    [InlineData("x", "😀")]
    public void One_without_spaces_is_cut_between_characters(string first, string character)
    {
        var cut = Of(first + string.Concat(Enumerable.Repeat(character, 2_000)));

        Assert.InRange(cut.Length, PassageHeading.Longest - 1, PassageHeading.Longest);
        Assert.False(char.IsHighSurrogate(cut[^1]));
    }

    private static string Of(string? heading) => PassageHeading.Of(new Paragraph(1, "Rain.", new TextSpan(0, 5), [new TextSpan(0, 5)]) { Heading = heading });
}
