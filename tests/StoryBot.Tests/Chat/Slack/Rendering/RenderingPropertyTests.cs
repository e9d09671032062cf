using System.Text.Json;
using CsCheck;
using StoryBot.Chat;
using StoryBot.Chat.Slack.Rendering;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Tests.Chat.Slack.Rendering;

public sealed class RenderingPropertyTests
{
    private static readonly string[] Traps =
    [
        "<!channel>", "<!here|here>", "<@U0123456>", "<#C1|x>", "<https://evil.test|https://bank.test>", "&lt;!channel&gt;", "&amp;lt;", ":tada:", "*b*", "_i_", "`c`", "\n\n", "\n", "👩‍👩‍👧", "e\u0301", "https://evil.test", "@channel",
    ];

    private static readonly string?[] Links = [null, "https://x.test/a?b=<>|", "javascript:x", "https://x.test/" + new string('a', 3000)];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.String[0, 40],
        Gen.String[Gen.Char[' ', '~'], 0, 200],
        Gen.Int[0, Traps.Length - 1].Select(index => Traps[index]));

    private static readonly Gen<string> Text = Piece.Array[1, 120].Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Gen<ChatReply.Cited> Cited = Gen.Select(Text, Text, Text, Gen.Int[0, 100], Gen.Int[0, 100], Gen.Int[0, Links.Length - 1].Select(index => Links[index]))
        .Select((quote, answer, title, from, length, link) =>
        {
            var start = Math.Min(from, quote.Length);
            var end = Math.Min(start + length, quote.Length);
            return new ChatReply.Cited(answer, new Excerpt(quote, start..end, title, 1, link), title, "K7F-2", true);
        });

    [Fact]
    public void A_quote_is_the_source_whatever_stands_in_it() => Cited.Sample(
        cited =>
        {
            var pages = ReplyRenderer.Render(cited, shareable: true);
            var quote = string.Concat(Parts(pages).OfType<RichPart.Quote>().SelectMany(part => part.Elements).Cast<RichRun.Words>().Select(run => run.Text));
            var shown = string.Concat(Parts(pages).OfType<RichPart.Quote>().SelectMany(part => part.Elements).Cast<RichRun.Words>().Where(run => run.Style is not null).Select(run => run.Text));

            Assert.Equal(cited.Excerpt.Quote, quote);
            Assert.True(shown.Length == 0 || shown == cited.Excerpt.Quote[cited.Excerpt.Highlight!.Value]);
            if (pages.Count == 1)
                Assert.Contains(cited.Excerpt.Quote, Mrkdwn.Unescape(pages[0].Text));
        },
        iter: 500);

    [Fact]
    public void No_mention_and_no_false_link_can_be_made_from_text() => Cited.Sample(
        cited => Assert.All(ReplyRenderer.Render(cited, shareable: true), page =>
        {
            Assert.DoesNotContain('<', page.Text);
            Assert.DoesNotContain('>', page.Text);
            foreach (var type in Types(Json(page)))
                Assert.Contains(type, (string[])["rich_text", "rich_text_section", "rich_text_quote", "text", "link", "context", "plain_text", "actions", "button", "context_actions", "feedback_buttons"]);
            Assert.All(LinksOf([page]), link => Assert.StartsWith("https://x.test/a?b=%3C%3E", link.Url));
        }),
        iter: 500);

    [Fact]
    public void Nothing_is_ever_over_a_limit() => Cited.Sample(
        cited => Assert.All(ReplyRenderer.Render(cited, shareable: true), page =>
        {
            Assert.InRange(page.Text.Length, 1, 4_000);
            Assert.InRange(page.Blocks.Count, 1, 50);
            Assert.All(page.Blocks.OfType<Block.Actions>(), row => Assert.InRange(row.Elements.Count, 1, 25));
            Assert.All(page.Blocks.OfType<Block.Context>(), row => Assert.InRange(row.Elements.Count, 1, 10));
            Assert.All(Parts([page]), part => Assert.InRange(Runs(part).Sum(run => run is RichRun.Words words ? words.Text.Length : 0), 0, 3_000));
        }),
        iter: 500);

    private static IEnumerable<RichPart> Parts(IReadOnlyList<RenderedPage> pages) =>
        pages.SelectMany(page => page.Blocks).OfType<Block.RichText>().SelectMany(text => text.Elements);

    private static IReadOnlyList<RichRun> Runs(RichPart part) => part switch
    {
        RichPart.Quote quote => quote.Elements,
        RichPart.Section section => section.Elements,
        _ => [],
    };

    private static IEnumerable<RichRun.Link> LinksOf(IReadOnlyList<RenderedPage> pages) => Parts(pages).SelectMany(Runs).OfType<RichRun.Link>();

    private static JsonElement Json(RenderedPage page) => JsonSerializer.SerializeToElement(new MessagePayload(page.Text) { Blocks = page.Blocks }, WebJson.Default.MessagePayload);

    private static IEnumerable<string> Types(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => property.Name == "type" ? [property.Value.GetString()!] : Types(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Types),
        _ => [],
    };
}
