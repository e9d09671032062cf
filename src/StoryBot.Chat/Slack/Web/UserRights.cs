namespace StoryBot.Chat.Slack.Web;

/// <summary>What a person may do in the workspace.</summary>
internal sealed record UserRights(bool IsAdmin, bool IsOwner, bool Deleted);
