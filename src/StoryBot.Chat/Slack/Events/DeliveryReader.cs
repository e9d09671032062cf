namespace StoryBot.Chat.Slack.Events;

/// <summary>Reads what Slack delivers.</summary>
internal static class DeliveryReader
{
    /// <param name="self">The bot's user id.</param>
    public static Incoming Read(SlackDelivery delivery, string self, DateTimeOffset now) => delivery switch
    {
        SlackDelivery.Event { Callback.Type: "event_callback", Callback.Event: var said } => EventReader.Read(said, self),
        SlackDelivery.Command command => CommandReader.Read(command.Slash, self, now),
        SlackDelivery.Interactive interactive => InteractionReader.Read(interactive.Interaction, self, now),
        _ => new Incoming.Nothing(),
    };
}
