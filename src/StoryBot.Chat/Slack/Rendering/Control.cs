using System.Text.Json.Serialization;

namespace StoryBot.Chat.Slack.Rendering;

/// <summary>Something to click. https://docs.slack.dev/reference/block-kit/block-elements</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(Feedback), "feedback_buttons")]
internal abstract record Control
{
    private Control()
    {
    }

    /// <param name="Text">At most 75 characters.</param>
    /// <param name="Value">At most 2,000 characters.</param>
    public sealed record Button(PlainText Text, string ActionId, string? Value = null) : Control;

    public sealed record Feedback(string ActionId, FeedbackChoice PositiveButton, FeedbackChoice NegativeButton) : Control;
}
