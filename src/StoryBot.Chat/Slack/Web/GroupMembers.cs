namespace StoryBot.Chat.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods/usergroups.users.list</summary>
internal sealed record GroupMembers(IReadOnlyList<string>? Users);
