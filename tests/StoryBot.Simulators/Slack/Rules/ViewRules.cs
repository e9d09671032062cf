using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Web;
using static StoryBot.Simulators.Slack.Rules.Fields;

namespace StoryBot.Simulators.Slack.Rules;

/// <summary>The limits of modals and of App Home: https://docs.slack.dev/reference/views</summary>
internal static class ViewRules
{
    private const int LargestView = 250 * 1024;

    private static readonly (string, FieldRule)[] Shared =
    [
        ("blocks", List(100, Any, least: 0)), ("private_metadata?", Text(3000, 0)), ("callback_id?", Text(255, 0)), ("external_id?", Text(255, 0)),
    ];

    private static readonly FieldRule Home = Shape.Of(["home"], Shared);

    private static readonly FieldRule Modal = Shape.Of(
        ["modal"],
        [
            .. Shared, ("title", TextObject(24, plainOnly: true)), ("submit?", TextObject(24, plainOnly: true)),
            ("close?", TextObject(24, plainOnly: true)), ("clear_on_close?", Flag), ("notify_on_close?", Flag), ("submit_disabled?", Flag),
        ]);

    /// <summary>Why the view is refused; null where it is not.</summary>
    public static WebReply? Judge(JsonObject? view, bool isHome)
    {
        if (view is null)
        {
            return WebReply.Error("invalid_arguments", ["[ERROR] missing required field: view"]);
        }

        var errors = new BlockErrors();
        (isHome ? Home : Modal)(view, "/view", errors);
        var blocks = view["blocks"] as JsonArray ?? [];
        BlockRules.Check(blocks, "/view/blocks", errors);
        if (!isHome && view["submit"] is null && blocks.Any(block => block?["type"]?.ToString() == "input"))
        {
            errors.Add("/view", "missing required field: submit, which input blocks need");
        }

        return errors.Any ? WebReply.Error("invalid_arguments", errors.All.Select(error => $"[ERROR] {error}"))
            : view.ToJsonString().Length > LargestView ? WebReply.Error("view_too_large") : null;
    }
}
