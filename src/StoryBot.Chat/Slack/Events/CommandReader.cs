namespace StoryBot.Chat.Slack.Events;

/// <summary>Reads slash commands: /storybot is the moderators', any other one asks.</summary>
internal static class CommandReader
{
    public const string Moderators = "/storybot";
    private const string Usage = "Say /storybot reindex, /storybot articles or /storybot status.";

    public static Incoming Read(SlashCommand slash, string self, DateTimeOffset now)
    {
        if (slash is not { UserId: { Length: > 0 } user, ChannelId: { Length: > 0 } channel, TriggerId: { Length: > 0 } trigger, Command: { Length: > 0 } command })
            return new Incoming.Nothing();
        var route = new SlackRoute(channel) { User = user, ResponseUrl = slash.ResponseUrl, Opened = now, AlwaysPrivate = true };
        var message = new ChatMessage(
            new ChatMessageId(SlackAdapter.PlatformName, $"command:{trigger}"),
            new ChatPlace(SlackAdapter.PlatformName, channel),
            new ChatUser(user),
            new ChatIntent.Ask(MessageText.Read(slash.Text, self)) { Private = true });
        if (!command.Equals(Moderators, StringComparison.OrdinalIgnoreCase))
            return new Incoming.Act(message, route);
        return Subcommand(slash.Text) is { } order
            ? new Incoming.Act(message with { Intent = new ChatIntent.Moderate(order) }, route)
            : new Incoming.Misused(message, route, Usage);
    }

    private static ModeratorCommand? Subcommand(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "reindex" => ModeratorCommand.Reindex,
        "articles" => ModeratorCommand.Articles,
        "status" => ModeratorCommand.Status,
        _ => null,
    };
}
