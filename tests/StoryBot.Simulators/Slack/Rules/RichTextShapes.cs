using static StoryBot.Simulators.Slack.Rules.Fields;

namespace StoryBot.Simulators.Slack.Rules;

/// <summary>https://docs.slack.dev/reference/block-kit/blocks/rich-text-block</summary>
internal static class RichTextShapes
{
    private static readonly FieldRule Style = Shape.Untyped(
        ("bold?", Flag), ("italic?", Flag), ("strike?", Flag), ("code?", Flag), ("underline?", Flag),
        ("highlight?", Flag), ("client_highlight?", Flag), ("unlink?", Flag));

    private static readonly FieldRule Run = Shape.Choice(new Dictionary<string, FieldRule>
    {
        ["text"] = Shape.Of(["text"], ("text", Text(int.MaxValue - 1)), ("style?", Style)),
        ["link"] = Shape.Of(["link"], ("url", Url(3000)), ("text?", Text(int.MaxValue - 1)), ("unsafe?", Flag), ("style?", Style)),
        ["user"] = Shape.Of(["user"], ("user_id", Text(50)), ("style?", Style)),
        ["usergroup"] = Shape.Of(["usergroup"], ("usergroup_id", Text(50)), ("style?", Style)),
        ["channel"] = Shape.Of(["channel"], ("channel_id", Text(50)), ("style?", Style)),
        ["emoji"] = Shape.Of(["emoji"], ("name", Text(100)), ("unicode?", Text(100)), ("style?", Style)),
        ["broadcast"] = Shape.Of(["broadcast"], ("range", OneOf("here", "channel", "everyone")), ("style?", Style)),
        ["date"] = Shape.Of(["date"], ("timestamp", Number), ("format", Text(200)), ("url?", Url(3000)), ("fallback?", Text(200))),
        ["color"] = Shape.Of(["color"], ("value", Text(7))),
    });

    private static readonly FieldRule Runs = List(int.MaxValue, Run, least: 0);

    private static readonly FieldRule Section = Shape.Of(["rich_text_section"], ("elements", Runs));

    public static FieldRule Block { get; } = Shape.Of(
        ["rich_text"],
        ("block_id?", Text(255)),
        ("elements", List(int.MaxValue, Shape.Choice(new Dictionary<string, FieldRule>
        {
            ["rich_text_section"] = Section,
            ["rich_text_quote"] = Shape.Of(["rich_text_quote"], ("elements", Runs), ("border?", Number)),
            ["rich_text_preformatted"] = Shape.Of(["rich_text_preformatted"], ("elements", Runs), ("border?", Number), ("language?", Text(50))),
            ["rich_text_list"] = Shape.Of(
                ["rich_text_list"],
                ("style", OneOf("bullet", "ordered")), ("elements", List(int.MaxValue, Section)), ("indent?", Number), ("offset?", Number), ("border?", Number)),
        }))));
}
