namespace StoryBot.Chat.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods/conversations.replies</summary>
internal sealed record MessageList(IReadOnlyList<ListedMessage>? Messages, bool HasMore, ListCursor? ResponseMetadata);
