using System.Collections.Immutable;

namespace StoryBot.Simulators.Slack.Delivery;

/// <summary>Brings payloads to the app, and events again where they were not acknowledged.</summary>
internal sealed class DeliveryDesk(SlackSimulatorOptions options, ChangeSignal changes) : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private ImmutableList<SlackDelivery> all = [];

    /// <summary>A payload has been acknowledged, or given up.</summary>
    public event Action<SlackDelivery>? Ended;

    /// <summary>The way to the app.</summary>
    public required ICarrier Carrier { get; set; }

    /// <summary>Everything brought so far, in order, as far as it is kept in mind.</summary>
    public IReadOnlyList<SlackDelivery> All => all;

    /// <summary>While true every event goes out twice, each with its own acknowledgement.</summary>
    public bool DeliversTwice { get; set; }

    /// <summary>While true the first attempt at every payload gets nowhere.</summary>
    public bool LosesFirstAttempts { get; set; }

    /// <summary>The first attempt has begun when this returns, so that order is kept.</summary>
    public void Deliver(SlackDelivery delivery)
    {
        Start(delivery);
        if (delivery.Kind == DeliveryKind.Event && DeliversTwice)
        {
            Start(new SlackDelivery(delivery.Kind, delivery.Payload.DeepClone().AsObject(), delivery.AcceptsResponse));
        }
    }

    public void Dispose() => stopping.Cancel();

    private void Start(SlackDelivery delivery)
    {
        ImmutableInterlocked.Update(ref all, list => (list.Count >= options.HistoryLength ? list.RemoveAt(0) : list).Add(delivery));
        _ = RunAsync(delivery);
    }

    private async Task RunAsync(SlackDelivery delivery)
    {
        try
        {
            var outcome = await TryAsync(delivery, 0, "");
            for (var attempt = 1; attempt <= options.RetryDelays.Length && MayRetry(delivery, outcome, out var reason); attempt++)
            {
                await Task.Delay(options.RetryDelays[attempt - 1], options.Time, stopping.Token);
                outcome = await TryAsync(delivery, attempt, reason);
            }

            delivery.Finish();
            Ended?.Invoke(delivery);
            changes.Raise();
        }
        catch (OperationCanceledException)
        {
            // The simulator ends.
        }
    }

    private async Task<AttemptOutcome> TryAsync(SlackDelivery delivery, int attempt, string reason)
    {
        var outcome = LosesFirstAttempts && attempt == 0
            ? new AttemptOutcome.Failed("connection_failed")
            : await Carrier.CarryAsync(delivery, attempt, reason, stopping.Token);
        delivery.Add(outcome);
        changes.Raise();
        return outcome;
    }

    /// <summary>Only events come again; for anything else a person is told that it failed.</summary>
    private static bool MayRetry(SlackDelivery delivery, AttemptOutcome outcome, out string reason)
    {
        reason = (outcome as AttemptOutcome.Failed)?.Reason ?? "";
        return delivery.Kind == DeliveryKind.Event && outcome is AttemptOutcome.Failed { MayRetry: true };
    }
}
