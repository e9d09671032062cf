using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Delivery;

namespace StoryBot.Simulators.Slack.SocketMode;

/// <summary>A payload that a socket carries, until it is acknowledged there. https://docs.slack.dev/apis/events-api/using-socket-mode</summary>
internal sealed class SocketEnvelope(SlackDelivery delivery, int attempt, string reason)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    public SlackDelivery Delivery { get; } = delivery;

    /// <summary>The only socket where it can be acknowledged; null while it waits for one.</summary>
    public SlackSocket? Socket { get; set; }

    /// <summary>When it went out.</summary>
    public long SentAt { get; set; }

    /// <summary>Fails it when it fires; set anew when it goes out.</summary>
    public ITimer? Deadline { get; set; }

    public TaskCompletionSource<AttemptOutcome> Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string ToText()
    {
        var json = new JsonObject
        {
            ["envelope_id"] = Id,
            ["payload"] = Delivery.Payload.DeepClone(),
            ["type"] = Delivery.Kind switch
            {
                DeliveryKind.Event => "events_api",
                DeliveryKind.Command => "slash_commands",
                _ => "interactive",
            },
            ["accepts_response_payload"] = Delivery.AcceptsResponse,
        };
        if (Delivery.Kind == DeliveryKind.Event)
        {
            json["retry_attempt"] = attempt;
            json["retry_reason"] = reason;
        }

        return json.ToJsonString();
    }
}
