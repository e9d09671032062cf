using System.Text.Json.Serialization;

namespace StoryBot.Chat.Slack.Rendering;

/// <summary>A part of a rich_text block. https://docs.slack.dev/reference/block-kit/blocks/rich-text-block</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Section), "rich_text_section")]
[JsonDerivedType(typeof(Quote), "rich_text_quote")]
internal abstract record RichPart
{
    private RichPart()
    {
    }

    public sealed record Section(IReadOnlyList<RichRun> Elements) : RichPart;

    public sealed record Quote(IReadOnlyList<RichRun> Elements) : RichPart;
}
