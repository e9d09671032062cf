namespace StoryBot.Simulators.Slack.World;

/// <summary>A question that a click asks.</summary>
internal sealed record SuggestedPrompt(string Title, string Message);
