using System.Text;
using CsCheck;
using StoryBot.Chat.Discord.Rendering;

namespace StoryBot.Tests.Chat.Discord.Rendering;

public sealed class BlockQuoteTests
{
    [Fact]
    public void Read_back_any_quote_is_the_source_byte_for_byte() =>
        Gen.Select(DiscordTextTests.Hostile, Gen.Int[0, 100], Gen.Int[0, 100]).Sample(
            (text, from, length) => Assert.Equal(text, Read(BlockQuote.Render(text, .., from..(from + length)))),
            iter: 20_000);

    [Fact]
    public void The_highlight_is_bold_and_bold_again_on_each_line() =>
        Assert.Equal("> a**b**\n> **c**d", BlockQuote.Render("ab\ncd", .., 1..4));

    [Fact]
    public void A_highlight_that_halves_a_character_is_left_out() =>
        Assert.Equal("> 😀x", BlockQuote.Render("😀x", .., 1..2));

    [Fact]
    public void A_part_shows_the_part_of_the_highlight_that_lies_in_it() =>
        Assert.Equal("> **cd**e", BlockQuote.Render("abcdef", 2..5, 1..4));

    /// <summary>What a reader sees: quote marks and bold gone, escapes undone.</summary>
    internal static string Read(string markdown)
    {
        var text = new StringBuilder();
        for (var at = 2; at < markdown.Length; at++)
        {
            if (markdown[at] == '\\')
                text.Append(markdown[++at]);
            else if (markdown[at] == '*')
                at++;
            else if (markdown[at] == '\n')
            {
                text.Append('\n');
                at += 2;
            }
            else
                text.Append(markdown[at]);
        }

        return text.ToString();
    }
}
