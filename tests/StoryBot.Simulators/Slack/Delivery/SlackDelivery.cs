using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.Delivery;

/// <summary>A payload on its way to the app, with every attempt so far.</summary>
internal sealed class SlackDelivery(DeliveryKind kind, JsonObject payload, bool acceptsResponse)
{
    private readonly TaskCompletionSource<AttemptOutcome> finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableList<AttemptOutcome> attempts = [];

    public DeliveryKind Kind { get; } = kind;

    public JsonObject Payload { get; } = payload;

    /// <summary>Whether the acknowledgement may carry an answer.</summary>
    public bool AcceptsResponse { get; } = acceptsResponse;

    /// <summary>What is to be done with the acknowledgement's answer.</summary>
    public Action<JsonNode?>? WhenAcknowledged { get; set; }

    /// <summary>Every attempt that has come to an end.</summary>
    public IReadOnlyList<AttemptOutcome> Attempts => attempts;

    /// <summary>The last attempt's outcome, once there will be no other.</summary>
    public Task<AttemptOutcome> Finished => finished.Task;

    public bool IsAcknowledged => attempts.Exists(attempt => attempt is AttemptOutcome.Acknowledged);

    /// <summary>The inner type, such as app_mention, or the kind of interaction or command.</summary>
    public string Name => (Payload["event"]?["type"] ?? Payload["command"] ?? Payload["type"])!.GetValue<string>();

    public void Add(AttemptOutcome attempt) => attempts = attempts.Add(attempt);

    /// <summary>Does what the acknowledgement says, and then lets those go on who wait.</summary>
    public void Finish()
    {
        if (attempts[^1] is AttemptOutcome.Acknowledged { Response: var response })
        {
            WhenAcknowledged?.Invoke(response);
        }

        finished.TrySetResult(attempts[^1]);
    }
}
