using StoryBot.Chat;
using StoryBot.Chat.Discord.Rendering;

namespace StoryBot.Tests.Chat.Discord.Rendering;

public sealed class ReplyRendererTests
{
    private static readonly Excerpt Signed = new(
        "On 4 May the *agreement* was signed by Ada Byron.", 39..48, "The [Agreement]", 3, "https://x.test/a_(b)#:~:text=signed%20by");

    private static readonly ChatReply.Cited Cited = new("Ada Byron", Signed, "Sure", "K7F-2", HasOtherPassages: true);

    [Fact]
    public void An_answer_says_everything_in_its_text()
    {
        var rendered = ReplyRenderer.Render(Cited, shareable: false);

        Assert.Equal(
            """
            Ada Byron
            > On 4 May the \*agreement\* was signed by **Ada Byron**.
            — The \[Agreement\], paragraph 3 · [open](<https://x.test/a_%28b%29#:~:text=signed%20by>)
            -# Sure · receipt K7F-2
            """.ReplaceLineEndings("\n"),
            Assert.Single(rendered.Pages));
        Assert.Equal("https://x.test/a_%28b%29#:~:text=signed%20by", rendered.Embed!.Url);
    }

    [Fact]
    public void Its_buttons_are_those_that_have_something_to_do()
    {
        Assert.Equal(["Show paragraph", "Other passages", "Helpful", "Not helpful"], Labels(Cited, shareable: false));
        Assert.Equal(["Show paragraph", "Helpful", "Not helpful", "Show everyone"], Labels(Cited with { HasOtherPassages = false }, shareable: true));
        Assert.Null(ReplyRenderer.Render(Cited with { Receipt = "no:good" }, shareable: false).Buttons);
    }

    [Fact]
    public void A_short_answer_that_is_the_quote_is_not_said_twice()
    {
        var rendered = ReplyRenderer.Render(Cited with { ShortAnswer = Signed.Quote }, shareable: false);

        Assert.StartsWith("> On 4 May", rendered.Pages[0]);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no link")]
    [InlineData(null)]
    public void A_link_that_is_none_is_left_out(string? link)
    {
        var rendered = ReplyRenderer.Render(Cited with { Excerpt = Signed with { Link = link } }, shareable: false);

        Assert.DoesNotContain("[open]", rendered.Pages[0]);
        Assert.Null(rendered.Embed!.Url);
    }

    [Theory]
    [InlineData("http://wiki/agreement")]
    [InlineData("http://localhost:8080/agreement")]
    [InlineData("http://wiki./agreement")]
    [InlineData("http://[::1]/agreement")]
    public void A_link_that_Discord_takes_in_no_card_stands_in_the_text_alone(string link)
    {
        var rendered = ReplyRenderer.Render(Cited with { Excerpt = Signed with { Link = link } }, shareable: false);

        Assert.Contains($"[open](<{link}>)", rendered.Pages[0]);
        Assert.Null(rendered.Embed!.Url);
    }

    [Fact]
    public void A_link_can_not_break_out_of_its_brackets()
    {
        var rendered = ReplyRenderer.Render(Cited with { Excerpt = Signed with { Link = "https://x.test/>) @everyone <b\\" } }, shareable: false);

        Assert.Contains("(<https://x.test/%3E%29%20@everyone%20%3Cb", rendered.Pages[0]);
    }

    [Fact]
    public void Long_titles_and_words_stay_within_the_cards_limits()
    {
        var huge = new string('*', 5_000);

        var rendered = ReplyRenderer.Render(new ChatReply.Cited(huge, Signed with { ArticleTitle = huge }, huge, "K7", true), shareable: false);

        Assert.InRange(rendered.Embed!.Title.Length, 1, 256);
        Assert.InRange(rendered.Embed.Footer.Text.Length, 1, 2048);
        Assert.All(rendered.Pages, page => Assert.InRange(page.Length, 1, 2_000));
    }

    [Fact]
    public void A_reply_without_words_still_says_something() =>
        Assert.Equal(["…"], ReplyRenderer.Render(new ChatReply.Notice("  "), shareable: false).Pages);

    [Fact]
    public void Card_and_buttons_stand_below_the_last_page()
    {
        var rendered = ReplyRenderer.Render(Cited with { ShortAnswer = new string('x', 3_000) }, shareable: false);

        Assert.Null(rendered.Page(0).Components);
        Assert.NotNull(rendered.Page(rendered.Pages.Count - 1).Components);
        Assert.NotNull(rendered.Page(rendered.Pages.Count - 1).Embeds);
    }

    [Theory]
    [InlineData("sb1:paragraph:K7", typeof(ChatIntent.ShowParagraph))]
    [InlineData("sb1:others:K7", typeof(ChatIntent.OtherPassages))]
    [InlineData("sb1:share:K7", typeof(ChatIntent.Share))]
    [InlineData("sb1:helpful:K7", typeof(ChatIntent.Rate))]
    public void A_button_says_what_it_does(string id, Type intent) => Assert.IsType(intent, ButtonId.Read(id));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sb2:paragraph:K7")]
    [InlineData("sb1:erase:K7")]
    [InlineData("sb1:paragraph:")]
    [InlineData("sb1:paragraph:a b")]
    [InlineData("sb1:paragraph:a:b")]
    public void A_forged_button_does_nothing(string? id) => Assert.Null(ButtonId.Read(id));

    private static string?[] Labels(ChatReply reply, bool shareable) =>
        ReplyRenderer.Render(reply, shareable).Buttons!.Components!.Select(button => button.Label).ToArray();
}
