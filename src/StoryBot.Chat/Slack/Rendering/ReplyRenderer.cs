using StoryBot.Chat.Rendering;

namespace StoryBot.Chat.Slack.Rendering;

/// <summary>Writes replies in Block Kit; everything is said in the fallback text too.</summary>
internal static class ReplyRenderer
{
    private const int LongestTitle = 200;

    /// <param name="shareable">Whether only the asker sees it, so that a button can show it to everyone.</param>
    /// <returns>At least one post, the last with context and buttons.</returns>
    public static IReadOnlyList<RenderedPage> Render(ChatReply reply, bool shareable) => reply switch
    {
        ChatReply.Cited cited => WithFoot(PageLayout.Lay(Parts(cited)), cited, shareable),
        ChatReply.NotSaid { Nearest: { } nearest } notSaid =>
            PageLayout.Lay([new MessagePart.Words(notSaid.Reason), new MessagePart.Words("The closest words I found:"), .. Parts(nearest)]),
        ChatReply.NotSaid notSaid => PageLayout.Lay([new MessagePart.Words(notSaid.Reason)]),
        ChatReply.Passages passages => PageLayout.Lay([new MessagePart.Words(passages.Heading, Bold: true), .. passages.Excerpts.SelectMany(Parts)]),
        ChatReply.Notice notice => PageLayout.Lay([new MessagePart.Words(notice.Text)]),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    private static IEnumerable<MessagePart> Parts(ChatReply.Cited cited)
    {
        if (cited.ShortAnswer != cited.Excerpt.Quote)
            yield return new MessagePart.Words(cited.ShortAnswer, Bold: true);
        foreach (var part in Parts(cited.Excerpt))
            yield return part;
    }

    private static MessagePart[] Parts(Excerpt excerpt) =>
    [
        new MessagePart.Quote(excerpt.Quote, excerpt.Highlight),
        new MessagePart.Source($"{TextCuts.Short(excerpt.ArticleTitle, LongestTitle)}, paragraph {excerpt.ParagraphNumber}", SafeLink.Of(excerpt.Link)),
    ];

    private static List<RenderedPage> WithFoot(List<RenderedPage> pages, ChatReply.Cited cited, bool shareable)
    {
        var foot = $"{TextCuts.Short(cited.Confidence, 200)} · receipt {TextCuts.Short(cited.Receipt, 128)}";
        var last = pages[^1];
        pages[^1] = new RenderedPage(
            $"{last.Text}\n{Mrkdwn.Escape(foot)}",
            [.. last.Blocks, new Block.Context([new PlainText(foot)]), .. ActionName.IsSound(cited.Receipt) ? Buttons(cited, shareable) : []]);
        return pages;
    }

    private static Block[] Buttons(ChatReply.Cited cited, bool shareable)
    {
        (string Label, string Action, bool Shown)[] all =
        [
            ("Show paragraph", ActionName.Paragraph, true),
            ("Other passages", ActionName.Others, cited.HasOtherPassages),
            ("Share to channel", ActionName.Share, shareable),
        ];
        return
        [
            new Block.Actions([.. all.Where(button => button.Shown).Select(button => new Control.Button(new PlainText(button.Label), button.Action, cited.Receipt))]),
            new Block.ContextActions(
            [
                new Control.Feedback(
                    ActionName.Rate,
                    new FeedbackChoice(new PlainText("Helpful"), ActionName.HelpfulValue(cited.Receipt), "This answer helped"),
                    new FeedbackChoice(new PlainText("Not helpful"), ActionName.UnhelpfulValue(cited.Receipt), "This answer did not help")),
            ]),
        ];
    }
}
