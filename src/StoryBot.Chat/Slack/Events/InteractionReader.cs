using StoryBot.Chat.Slack.Rendering;

namespace StoryBot.Chat.Slack.Events;

/// <summary>Reads clicks and shortcuts.</summary>
internal static class InteractionReader
{
    public const string AskAboutThis = "ask_about_this";

    /// <summary>The place of what is clicked in the Home tab, whoever's it is.</summary>
    private const string HomeTab = "home";

    public static Incoming Read(Interaction interaction, string self, DateTimeOffset now) => interaction switch
    {
        { User.Id: not { Length: > 0 } } => new Incoming.Nothing(),
        { Type: "block_actions", Actions: [{ } action, ..] } => Clicked(interaction, action, now),
        { Type: "message_action", CallbackId: AskAboutThis, TriggerId: { Length: > 0 } trigger, Channel.Id: { Length: > 0 } channel, Message: { Ts: { Length: > 0 } ts } message } =>
            About(interaction, message, message.ThreadTs is { Length: > 0 } thread ? thread : ts, channel, trigger, self, now),
        _ => new Incoming.Nothing(),
    };

    private static Incoming Clicked(Interaction interaction, ClickedAction action, DateTimeOffset now)
    {
        if (ActionName.Read(action.ActionId, action.Value) is not { } intent)
            return new Incoming.Nothing();
        var user = interaction.User!.Id!;
        var container = interaction.Container;
        // In the Home tab there is no channel: the answer comes as a direct message. Ids and places are kept and logged as they are, so neither names the person.
        var channel = container?.ChannelId ?? interaction.Channel?.Id;
        var place = channel ?? HomeTab;
        var thread = container?.ThreadTs ?? interaction.Message?.ThreadTs;
        var id = action.ActionTs is { Length: > 0 } at ? $"action:{place}:{container?.MessageTs}:{at}" : $"action:{interaction.TriggerId}";
        return new Incoming.Act(
            new ChatMessage(
                new ChatMessageId(SlackAdapter.PlatformName, id),
                new ChatPlace(SlackAdapter.PlatformName, place, string.IsNullOrEmpty(thread) ? null : thread),
                new ChatUser(user),
                intent)
            {
                InReplyTo = container?.MessageTs is { Length: > 0 } post ? new ChatMessageId(SlackAdapter.PlatformName, $"{place}:{post}") : null,
            },
            new SlackRoute(channel ?? user) { Thread = string.IsNullOrEmpty(thread) ? null : thread, User = user, ResponseUrl = interaction.ResponseUrl, Opened = now });
    }

    private static Incoming.Act About(Interaction interaction, ShortcutMessage message, string thread, string channel, string trigger, string self, DateTimeOffset now)
    {
        var user = interaction.User!.Id!;
        return new Incoming.Act(
            new ChatMessage(
                new ChatMessageId(SlackAdapter.PlatformName, $"shortcut:{trigger}"),
                new ChatPlace(SlackAdapter.PlatformName, channel, thread),
                new ChatUser(user),
                new ChatIntent.Ask(MessageText.Read(message.Text, self))),
            new SlackRoute(channel) { Thread = thread, User = user, ResponseUrl = interaction.ResponseUrl, Opened = now });
    }
}
