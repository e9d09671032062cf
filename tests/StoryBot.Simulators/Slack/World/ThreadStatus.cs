namespace StoryBot.Simulators.Slack.World;

/// <summary>A status line that was shown below a thread; empty text cleared it.</summary>
internal sealed record ThreadStatus(string ThreadTs, string Text);
