namespace StoryBot.Chat.Slack.Events;

/// <summary>Reads what Slack delivers.</summary>
internal static class DeliveryReader
{
    /// <summary>A day, in seconds: of a minute longer ago, or still to come, Slack's clock or this machine's is wrong.</summary>
    private const long SoundAge = 24 * 60 * 60;

    /// <param name="self">The bot's user id.</param>
    public static Incoming Read(SlackDelivery delivery, string self, DateTimeOffset now) => delivery switch
    {
        SlackDelivery.Event { Callback.Type: "event_callback", Callback.Event: var said } => EventReader.Read(said, self),
        SlackDelivery.Event { Callback: { Type: "app_rate_limited", MinuteRateLimited: var minute } } => new Incoming.Withheld(Minute(minute, now)),
        SlackDelivery.Command command => CommandReader.Read(command.Slash, self, now),
        SlackDelivery.Interactive interactive => InteractionReader.Read(interactive.Interaction, self, now),
        _ => new Incoming.Nothing(),
    };

    /// <summary>By this machine's clock where Slack's word makes no sense.</summary>
    private static DateTimeOffset Minute(long? seconds, DateTimeOffset now) =>
        seconds is { } minute && now.ToUnixTimeSeconds() - minute is >= 0 and <= SoundAge ? DateTimeOffset.FromUnixTimeSeconds(minute) : now;
}
