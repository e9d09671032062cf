namespace StoryBot.Chat.Slack.Rendering;

/// <summary>One post.</summary>
/// <param name="Text">The same in mrkdwn, for notifications and screen readers.</param>
internal sealed record RenderedPage(string Text, IReadOnlyList<Block> Blocks);
