using System.Text.Json.Serialization;

namespace StoryBot.Chat.Slack.Rendering;

/// <summary>A block of Block Kit. https://docs.slack.dev/reference/block-kit/blocks</summary>
/// <remarks>
/// Only kinds whose texts Slack takes as they are: in mrkdwn a quote's asterisks, colons and angle brackets would turn into
/// something else, and would have to be escaped; in rich_text and plain_text they can't.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichText), "rich_text")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(ContextActions), "context_actions")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Divider), "divider")]
internal abstract record Block
{
    private Block()
    {
    }

    public sealed record RichText(IReadOnlyList<RichPart> Elements) : Block;

    /// <summary>Small print.</summary>
    /// <param name="Elements">At most ten.</param>
    public sealed record Context(IReadOnlyList<PlainText> Elements) : Block;

    /// <param name="Elements">At most 25.</param>
    public sealed record Actions(IReadOnlyList<Control> Elements) : Block;

    /// <summary>Slack's own thumbs. https://docs.slack.dev/reference/block-kit/blocks/context-actions-block</summary>
    public sealed record ContextActions(IReadOnlyList<Control> Elements) : Block;

    /// <param name="Text">At most 150 characters.</param>
    public sealed record Header(PlainText Text) : Block;

    public sealed record Divider : Block;
}
