namespace StoryBot.Chat.Slack.Events;

/// <summary>Reads events. https://docs.slack.dev/reference/events</summary>
internal static class EventReader
{
    /// <param name="self">The bot's user id.</param>
    public static Incoming Read(InnerEvent? said, string self) => said switch
    {
        { Type: "app_mention" } or { Type: "message" } => ReadMessage(said, self),
        { Type: "app_home_opened", Tab: "home", User: { Length: > 0 } user } => new Incoming.HomeOpened(user),
        { Type: "app_home_opened", Tab: "messages", Channel: { Length: > 0 } channel } => new Incoming.ConversationOpened(channel, null),
        { Type: "assistant_thread_started", AssistantThread: { ChannelId: { Length: > 0 } channel, ThreadTs: { Length: > 0 } thread } } =>
            new Incoming.ConversationOpened(channel, thread),
        { Type: "app_uninstalled" } => new Incoming.Removed("the app was removed from the workspace (app_uninstalled)"),
        { Type: "tokens_revoked", Tokens.Bot: [_, ..] } => new Incoming.Removed("the app's tokens were revoked (tokens_revoked)"),
        _ => new Incoming.Nothing(),
    };

    private static Incoming ReadMessage(InnerEvent said, string self)
    {
        if (said is not { User: { Length: > 0 } user, Channel: { Length: > 0 } channel, Ts: { Length: > 0 } ts }
            || !string.IsNullOrEmpty(said.BotId)
            || user == self
            || !IsSaid(said.Subtype))
            return new Incoming.Nothing();
        var text = said.Text ?? "";
        var isDirect = said.ChannelType == "im";
        var isMention = said.Type == "app_mention" || MessageText.Mentions(text, self);
        var inThread = !string.IsNullOrEmpty(said.ThreadTs) && said.ThreadTs != ts;
        var words = MessageText.Read(text, self);
        // A picture without a word, shown to others in a thread, asks nothing.
        if (!isDirect && !isMention && (!inThread || words.Length == 0 || MessageText.SpeaksToOthers(text, self)))
            return new Incoming.Nothing();
        var thread = inThread ? said.ThreadTs! : ts;
        // The same id whether it comes as app_mention, as message, or again.
        var message = new ChatMessage(
            new ChatMessageId(SlackAdapter.PlatformName, $"{channel}:{ts}"),
            new ChatPlace(SlackAdapter.PlatformName, channel, thread),
            new ChatUser(user),
            new ChatIntent.Ask(words));
        var act = new Incoming.Act(message, new SlackRoute(channel) { Thread = thread, User = user });
        return isDirect || isMention ? act : new Incoming.FollowUp(act);
    }

    /// <summary>Whether a person said it: edits, deletions, joins and the like are not.</summary>
    private static bool IsSaid(string? subtype) => subtype is null or "" or "file_share" or "thread_broadcast";
}
