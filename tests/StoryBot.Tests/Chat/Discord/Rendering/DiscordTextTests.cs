using System.Text;
using CsCheck;
using StoryBot.Chat.Discord.Rendering;

namespace StoryBot.Tests.Chat.Discord.Rendering;

public sealed class DiscordTextTests
{
    private static readonly string[] Nasty =
    [
        "<@123>", "<@&1>", "<#1>", "<t:1:R>",
        "@everyone", "@here", "```", "||", "https://x.test/a", "[a](http://b)", "discord.gg/x",
        "\n# ", "\n-# ", "\n> ", "\n>>> ", "\n1. ", "\n- ", "😀", "é", "👨‍👩‍👧", "<:a:1>", "</ask:1>", "\\", "\r\n",
    ];

    private const string Active = @"\*_~`|<>@[]/#";

    /// <summary>Text made to hurt: markup, digits and line ends stand as often as letters.</summary>
    internal static Gen<string> Hostile { get; } = Gen.OneOf(
        Gen.Char["\\*_~`|<>@[]():/#-+.!&t0123456789 \n\r\tabc"].Select(letter => letter.ToString()),
        Gen.Int[0, Nasty.Length - 1].Select(at => Nasty[at]),
        Gen.Char[' ', '퟿'].Select(letter => letter.ToString()))
        .Array[0, 60].Select(string.Concat);

    [Fact]
    public void Unescaped_again_any_text_is_the_source() =>
        Hostile.Sample(text => Assert.Equal(text, Unescape(DiscordText.Escape(text))), iter: 20_000);

    [Fact]
    public void No_active_character_stands_without_a_backslash() =>
        Hostile.Sample(text =>
        {
            var escaped = DiscordText.Escape(text);
            for (var at = 0; at < escaped.Length; at++)
            {
                if (escaped[at] == '\\')
                    at++;
                else
                    Assert.DoesNotContain(escaped[at], Active);
            }
        },
        iter: 20_000);

    [Fact]
    public void No_line_begins_a_list() =>
        Hostile.Sample(text => Assert.DoesNotMatch(@"(^|\n)\s*([-+*]|[0-9]+[.)])", DiscordText.Escape(text)), iter: 20_000);

    [Fact]
    public void No_character_costs_more_than_was_reckoned() =>
        Hostile.Sample(text => Assert.True(DiscordText.Escape(text).Length <= Enumerable.Range(0, text.Length).Sum(at => DiscordText.Cost(text, at))));

    [Theory]
    [InlineData("Hello, world. It's 12.5 - or 3!", "Hello, world. It's 12.5 - or 3!")]
    [InlineData("note: at 12:30", "note: at 12\\:30")]
    [InlineData(":smile:", "\\:smile:")]
    [InlineData("@everyone", "\\@everyone")]
    [InlineData("<t:1:R>", "\\<t\\:1\\:R\\>")]
    [InlineData("1. one\n 2) two", "1\\. one\n 2\\) two")]
    [InlineData("a\n- b - c", "a\n\\- b - c")]
    [InlineData("https://x.test", "https\\:\\/\\/x.test")]
    public void Only_what_could_act_is_escaped(string text, string expected) =>
        Assert.Equal(expected, DiscordText.Escape(text));

    internal static string Unescape(string markdown)
    {
        var text = new StringBuilder();
        for (var at = 0; at < markdown.Length; at++)
            text.Append(markdown[at] == '\\' ? markdown[++at] : markdown[at]);
        return text.ToString();
    }
}
