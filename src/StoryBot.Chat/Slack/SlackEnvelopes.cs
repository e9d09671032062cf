using System.Text.Json;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Slack.Events;
using StoryBot.Chat.Slack.SocketMode;

namespace StoryBot.Chat.Slack;

/// <summary>Opens the sockets' envelopes; one that makes no sense is logged, acknowledged and dropped, so that it does not come again.</summary>
internal sealed partial class SlackEnvelopes(SlackInbox inbox, ILogger logger) : ISocketModeListener
{
    public Task OnEnvelope(SocketModeMessage envelope)
    {
        try
        {
            return Read(envelope) is { } delivery ? inbox.TakeAsync(delivery) : Task.CompletedTask;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            Log.Unreadable(logger, fault.GetType().Name);
            return Task.CompletedTask;
        }
    }

    private static SlackDelivery? Read(SocketModeMessage envelope) => envelope.Type switch
    {
        "events_api" when envelope.Payload.Deserialize(EventJson.Default.EventCallback) is { } callback => new SlackDelivery.Event(callback),
        "slash_commands" when envelope.Payload.Deserialize(EventJson.Default.SlashCommand) is { } command => new SlackDelivery.Command(command),
        "interactive" when envelope.Payload.Deserialize(EventJson.Default.Interaction) is { } interaction => new SlackDelivery.Interactive(interaction),
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack sent an envelope that can't be read ({Why}); it was dropped")]
        public static partial void Unreadable(ILogger logger, string why);
    }
}
