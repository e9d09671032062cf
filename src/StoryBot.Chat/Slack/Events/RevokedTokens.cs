namespace StoryBot.Chat.Slack.Events;

/// <summary>Whose tokens were revoked, by user id. https://docs.slack.dev/reference/events/tokens_revoked</summary>
/// <param name="Bot">The bot's; people's own tokens (oauth) are none of its.</param>
internal sealed record RevokedTokens(IReadOnlyList<string>? Bot);
