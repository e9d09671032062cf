using static StoryBot.Simulators.Slack.Rules.Fields;

namespace StoryBot.Simulators.Slack.Rules;

/// <summary>Blocks and their limits: https://docs.slack.dev/reference/block-kit/blocks</summary>
internal static class BlockShapes
{
    public const int LongestMarkdown = 12_000;

    private static readonly FieldRule BlockId = Text(255);

    private static readonly FieldRule ContextElement = Shape.Choice(new Dictionary<string, FieldRule>
    {
        ["image"] = ElementShapes.Image,
        ["plain_text"] = TextObject(2000),
        ["mrkdwn"] = TextObject(2000),
    });

    /// <summary>What stands in messages and in views.</summary>
    public static IReadOnlyDictionary<string, FieldRule> All { get; } = new Dictionary<string, FieldRule>
    {
        ["section"] = Shape.Of(
            ["section"],
            ("block_id?", BlockId), ("text?", TextObject(3000)), ("fields?", List(10, TextObject(2000))),
            ("accessory?", Shape.Choice(ElementShapes.Accessories)), ("expand?", Flag)),
        ["header"] = Shape.Of(["header"], ("block_id?", BlockId), ("text", TextObject(150, plainOnly: true))),
        ["divider"] = Shape.Of(["divider"], ("block_id?", BlockId)),
        ["context"] = Shape.Of(["context"], ("block_id?", BlockId), ("elements", List(10, ContextElement))),
        ["actions"] = Shape.Of(["actions"], ("block_id?", BlockId), ("elements", List(25, Shape.Choice(ElementShapes.Interactive)))),
        ["context_actions"] = Shape.Of(
            ["context_actions"], ("block_id?", BlockId), ("elements", List(5, Shape.Choice(ElementShapes.ContextActions)))),
        ["image"] = Shape.Of(
            ["image"],
            ("block_id?", BlockId), ("alt_text", Text(2000)), ("image_url?", Url(3000)), ("slack_file?", AnyObject), ("title?", TextObject(2000, plainOnly: true))),
        ["markdown"] = Shape.Of(["markdown"], ("block_id?", BlockId), ("text", Text(LongestMarkdown))),
        ["rich_text"] = RichTextShapes.Block,
        ["input"] = Shape.Of(
            ["input"],
            ("block_id?", BlockId), ("label", TextObject(2000, plainOnly: true)), ("element", Shape.Choice(ElementShapes.Inputs)),
            ("hint?", TextObject(2000, plainOnly: true)), ("optional?", Flag), ("dispatch_action?", Flag)),
    };
}
