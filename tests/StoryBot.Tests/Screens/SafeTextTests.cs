using StoryBot.Screens;

namespace StoryBot.Tests.Screens;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("\u001b[31mred\u001b[0m")]
    [InlineData("\u001b]0;title\u0007")]
    [InlineData("\u009b2J")]
    [InlineData("a\bb\0c\u007f")]
    public void Nothing_a_terminal_would_obey_is_left(string hostile)
    {
        var safe = SafeText.Of(hostile);

        Assert.DoesNotContain(safe, char.IsControl);
        Assert.Equal(hostile.Length, safe.Length);
    }

    [Fact]
    public void Text_that_would_turn_a_line_around_is_replaced() => Assert.Equal("a\uFFFDb\uFFFD", SafeText.Of("a\u202Eb\u2066"));

    [Fact]
    public void Line_breaks_become_spaces() => Assert.Equal("one two  three", SafeText.Of("one\ntwo\r\nthree"));

    [Fact]
    public void Half_an_emoji_is_replaced_and_a_whole_one_kept() => Assert.Equal("😀\uFFFD", SafeText.Of("😀\ud83d"));

    [Theory]
    [InlineData("plain text, 93%")]
    [InlineData("“Ünïcode” — 漢字 שלום")]
    [InlineData("[red]no markup[/]")]
    public void Ordinary_text_stays_as_it_is(string text) => Assert.Equal(text, SafeText.Of(text));
}
