using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Rendering;

namespace StoryBot.Chat.Discord.Rendering;

/// <summary>
/// Writes replies in Discord's Markdown. Everything is said in the text; the card below repeats the source for a glance and
/// may be missing.
/// </summary>
internal static class ReplyRenderer
{
    private const int LongestTitle = 200;

    /// <param name="shareable">Whether only the asker sees it, so that a button can show it to everyone.</param>
    public static RenderedReply Render(ChatReply reply, bool shareable) => reply switch
    {
        ChatReply.Cited cited => Say([.. Parts(cited)], Card(cited), Buttons(cited, shareable)),
        ChatReply.NotSaid { Nearest: { } nearest } notSaid =>
            Say([new MessagePart.Words(notSaid.Reason), new MessagePart.Line("The closest words I found:"), .. Parts(nearest)]),
        ChatReply.NotSaid notSaid => Say([new MessagePart.Words(notSaid.Reason)]),
        ChatReply.Passages passages =>
            Say([new MessagePart.Words(passages.Heading), .. passages.Excerpts.SelectMany(Parts)]),
        ChatReply.Notice notice => Say([new MessagePart.Words(notice.Text)]),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    private static RenderedReply Say(MessagePart[] parts, EmbedPayload? card = null, ComponentPayload? buttons = null)
    {
        var pages = MessagePages.Lay(parts).Where(page => !string.IsNullOrWhiteSpace(page)).ToArray();
        return new RenderedReply(pages.Length > 0 ? pages : ["…"], card, buttons);
    }

    private static IEnumerable<MessagePart> Parts(ChatReply.Cited cited)
    {
        if (cited.ShortAnswer != cited.Excerpt.Quote)
            yield return new MessagePart.Words(cited.ShortAnswer);
        foreach (var part in Parts(cited.Excerpt))
            yield return part;
        yield return new MessagePart.Line($"-# {DiscordText.Escape(TextCuts.Short(cited.Confidence, 200))} · receipt {DiscordText.Escape(TextCuts.Short(cited.Receipt, 64))}");
    }

    private static IEnumerable<MessagePart> Parts(Excerpt excerpt)
    {
        yield return new MessagePart.Quote(excerpt.Quote, excerpt.Highlight);
        var open = SafeLink.Of(excerpt.Link) is { } link ? $" · [open](<{link}>)" : "";
        yield return new MessagePart.Line($"— {DiscordText.Escape(TextCuts.Short(excerpt.ArticleTitle, LongestTitle))}, paragraph {excerpt.ParagraphNumber}{open}");
    }

    private static EmbedPayload Card(ChatReply.Cited cited) => new(
        DiscordText.Escape(TextCuts.Short(cited.Excerpt.ArticleTitle, 128)),
        CardLink(cited.Excerpt.Link),
        $"Paragraph {cited.Excerpt.ParagraphNumber}",
        new EmbedFooter($"{TextCuts.Short(cited.Confidence, 200)} · receipt {TextCuts.Short(cited.Receipt, 64)}"));

    /// <summary>For a card's link to a host without a dot, such as <c>http://wiki/</c>, Discord refuses the whole message; in the text it may stand.</summary>
    private static string? CardLink(string? link) =>
        SafeLink.Of(link) is { } safe && new Uri(safe).Host.TrimEnd('.').Contains('.') ? safe : null;

    private static ComponentPayload? Buttons(ChatReply.Cited cited, bool shareable)
    {
        (string Label, string Verb, bool Shown)[] all =
        [
            ("Show paragraph", "paragraph", true),
            ("Other passages", "others", cited.HasOtherPassages),
            ("Helpful", "helpful", true),
            ("Not helpful", "unhelpful", true),
            ("Show everyone", "share", shareable),
        ];
        var buttons = all
            .Where(button => button.Shown)
            .Select(button => (button.Label, Id: ButtonId.Of(button.Verb, cited.Receipt)))
            .Where(button => button.Id is not null)
            .Select(button => ComponentPayload.Button(button.Label, button.Id!))
            .ToArray();
        return buttons.Length > 0 ? ComponentPayload.Row(buttons) : null;
    }
}
