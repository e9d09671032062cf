using static StoryBot.Simulators.Slack.Rules.Fields;

namespace StoryBot.Simulators.Slack.Rules;

/// <summary>Block elements and their limits: https://docs.slack.dev/reference/block-kit/block-elements</summary>
internal static class ElementShapes
{
    private static readonly FieldRule ActionId = Text(255);

    private static readonly FieldRule Confirm = Shape.Untyped(
        ("title", TextObject(100, plainOnly: true)), ("text", TextObject(300)), ("confirm", TextObject(30, plainOnly: true)),
        ("deny", TextObject(30, plainOnly: true)), ("style?", OneOf("primary", "danger")));

    private static readonly FieldRule Option = Shape.Untyped(
        ("text", TextObject(75)), ("value", Text(150)), ("description?", TextObject(75)), ("url?", Url(3000)));

    private static readonly FieldRule Feedback = Shape.Untyped(
        ("text", TextObject(75, plainOnly: true)), ("value", Text(2000)), ("accessibility_label?", Text(75)));

    public static FieldRule Image { get; } = Shape.Of(
        ["image"], ("alt_text", Text(2000)), ("image_url?", Url(3000)), ("slack_file?", AnyObject));

    public static FieldRule Button { get; } = Shape.Of(
        ["button"],
        ("text", TextObject(75, plainOnly: true)), ("action_id?", ActionId), ("url?", Url(3000)), ("value?", Text(2000)),
        ("style?", OneOf("primary", "danger")), ("confirm?", Confirm), ("accessibility_label?", Text(75)));

    /// <summary>What an actions block and a section's accessory may hold.</summary>
    public static IReadOnlyDictionary<string, FieldRule> Interactive { get; } = new Dictionary<string, FieldRule>
    {
        ["button"] = Button,
        ["static_select"] = Shape.Of(
            ["static_select"],
            ("action_id?", ActionId), ("options?", List(100, Option)), ("option_groups?", Any), ("initial_option?", Option),
            ("placeholder?", TextObject(150, plainOnly: true)), ("confirm?", Confirm), ("focus_on_load?", Flag)),
        ["overflow"] = Shape.Of(["overflow"], ("action_id?", ActionId), ("options", List(5, Option)), ("confirm?", Confirm)),
        ["radio_buttons"] = Shape.Of(
            ["radio_buttons"], ("action_id?", ActionId), ("options", List(10, Option)), ("initial_option?", Option), ("confirm?", Confirm), ("focus_on_load?", Flag)),
        ["checkboxes"] = Shape.Of(
            ["checkboxes"], ("action_id?", ActionId), ("options", List(10, Option)), ("initial_options?", Any), ("confirm?", Confirm), ("focus_on_load?", Flag)),
    };

    public static IReadOnlyDictionary<string, FieldRule> Accessories { get; } =
        new Dictionary<string, FieldRule>(Interactive) { ["image"] = Image };

    /// <summary>https://docs.slack.dev/reference/block-kit/blocks/context-actions-block</summary>
    public static IReadOnlyDictionary<string, FieldRule> ContextActions { get; } = new Dictionary<string, FieldRule>
    {
        ["feedback_buttons"] = Shape.Of(
            ["feedback_buttons"], ("action_id?", ActionId), ("positive_button", Feedback), ("negative_button", Feedback)),
        ["icon_button"] = Shape.Of(
            ["icon_button"],
            ("icon", Text(75)), ("text", TextObject(75, plainOnly: true)), ("action_id?", ActionId), ("value?", Text(2000)),
            ("confirm?", Confirm), ("accessibility_label?", Text(75)), ("visible_to_user_ids?", Any)),
    };

    public static IReadOnlyDictionary<string, FieldRule> Inputs { get; } = new Dictionary<string, FieldRule>(Interactive)
    {
        ["plain_text_input"] = Shape.Of(
            ["plain_text_input"],
            ("action_id?", ActionId), ("initial_value?", Text(3000, 0)), ("multiline?", Flag), ("min_length?", Number), ("max_length?", Number),
            ("placeholder?", TextObject(150, plainOnly: true)), ("dispatch_action_config?", Any), ("focus_on_load?", Flag)),
    };
}
