namespace StoryBot.Chat.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods/users.conversations</summary>
internal sealed record ConversationList(IReadOnlyList<ListedConversation>? Channels, ListCursor? ResponseMetadata);
