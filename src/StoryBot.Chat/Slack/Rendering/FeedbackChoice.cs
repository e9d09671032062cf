namespace StoryBot.Chat.Slack.Rendering;

/// <summary>One of the two thumbs.</summary>
internal sealed record FeedbackChoice(PlainText Text, string Value, string AccessibilityLabel);
