using System.Text.Json;
using StoryBot.Chat;
using StoryBot.Chat.Slack.Rendering;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Tests.Chat.Slack.Rendering;

public sealed class ReplyRendererTests
{
    private static readonly Excerpt Signed = new(
        "On 4 May the *agreement* <!channel> was signed by Ada & Byron.", 50..61, "The <Agreement>", 3, "https://x.test/a_(b)#:~:text=signed%20by");

    private static readonly ChatReply.Cited Cited = new("Ada & Byron", Signed, "Sure", "K7F-2", HasOtherPassages: true);

    [Fact]
    public void An_answer_says_everything_in_its_fallback_text_without_a_mention_in_it() => Assert.Equal(
        """
        Ada &amp; Byron
        On 4 May the *agreement* &lt;!channel&gt; was signed by Ada &amp; Byron.
        — The &lt;Agreement&gt;, paragraph 3
        Sure · receipt K7F-2
        """.ReplaceLineEndings("\n"),
        Assert.Single(ReplyRenderer.Render(Cited, shareable: false)).Text);

    [Fact]
    public void The_quote_stands_as_it_is_with_the_answer_in_bold()
    {
        var quote = Parts(Cited).OfType<RichPart.Quote>().Single();

        Assert.Equal(
            [new RichRun.Words("On 4 May the *agreement* <!channel> was signed by "), new RichRun.Words("Ada & Byron", RunStyle.Strong), new RichRun.Words(".")],
            quote.Elements);
    }

    [Fact]
    public void Its_buttons_are_those_that_have_something_to_do()
    {
        Assert.Equal(["Show paragraph", "Other passages"], Labels(Cited, shareable: false));
        Assert.Equal(["Show paragraph", "Share to channel"], Labels(Cited with { HasOtherPassages = false }, shareable: true));
        Assert.Empty(Labels(Cited with { Receipt = "no good" }, shareable: true));
    }

    [Fact]
    public void What_is_sent_has_the_shape_of_Block_Kit()
    {
        var page = ReplyRenderer.Render(Cited, shareable: false)[0];
        var json = JsonSerializer.Serialize(new MessagePayload(page.Text) { Blocks = page.Blocks, Channel = "C1" }, WebJson.Default.MessagePayload);

        Assert.Contains("""{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"Ada \u0026 Byron","style":{"bold":true}}]}]}""", json);
        Assert.Contains("""{"type":"link","url":"https://x.test/a_%28b%29#:~:text=signed%20by","text":"The \u003CAgreement\u003E, paragraph 3"}""", json);
        Assert.Contains("""{"type":"context","elements":[{"text":"Sure \u00B7 receipt K7F-2","type":"plain_text","emoji":false}]}""", json);
        Assert.Contains("""{"type":"button","text":{"text":"Show paragraph","type":"plain_text","emoji":false},"action_id":"sb1_paragraph","value":"K7F-2"}""", json);
        Assert.Contains("""{"type":"feedback_buttons","action_id":"sb1_rate","positive_button":{""", json);
        Assert.Contains("\"unfurl_links\":false", json);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("no link")]
    [InlineData(null)]
    public void A_link_that_is_none_is_left_out(string? link) => Assert.Empty(
        Parts(Cited with { Excerpt = Signed with { Link = link } }).OfType<RichPart.Section>().SelectMany(section => section.Elements).OfType<RichRun.Link>());

    [Fact]
    public void A_short_answer_that_is_the_quote_is_not_said_twice() =>
        Assert.IsType<RichPart.Quote>(Parts(Cited with { ShortAnswer = Signed.Quote }).First());

    [Fact]
    public void A_reply_without_words_still_says_something() =>
        Assert.Equal("…", Assert.Single(ReplyRenderer.Render(new ChatReply.Notice("  "), shareable: false)).Text);

    [Theory]
    [InlineData(ActionName.Paragraph, "K7", typeof(ChatIntent.ShowParagraph))]
    [InlineData(ActionName.Others, "K7", typeof(ChatIntent.OtherPassages))]
    [InlineData(ActionName.Share, "K7", typeof(ChatIntent.Share))]
    [InlineData(ActionName.Rate, "+K7", typeof(ChatIntent.Rate))]
    [InlineData(ActionName.Reindex, null, typeof(ChatIntent.Moderate))]
    public void A_button_says_what_it_does(string action, string? value, Type intent) => Assert.IsType(intent, ActionName.Read(action, value));

    [Theory]
    [InlineData(null, null)]
    [InlineData("sb0_paragraph", "K7")]
    [InlineData(ActionName.Paragraph, "")]
    [InlineData(ActionName.Paragraph, "a b")]
    [InlineData(ActionName.Rate, "K7")]
    [InlineData(ActionName.Rate, "+")]
    public void A_forged_button_does_nothing(string? action, string? value) => Assert.Null(ActionName.Read(action, value));

    private static IEnumerable<RichPart> Parts(ChatReply reply) =>
        ReplyRenderer.Render(reply, shareable: false).SelectMany(page => page.Blocks).OfType<Block.RichText>().SelectMany(text => text.Elements);

    private static IEnumerable<string> Labels(ChatReply reply, bool shareable) => ReplyRenderer.Render(reply, shareable)
        .SelectMany(page => page.Blocks).OfType<Block.Actions>().SelectMany(row => row.Elements).OfType<Control.Button>().Select(button => button.Text.Text);
}
