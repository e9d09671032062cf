namespace StoryBot.Simulators.Slack.Delivery;

/// <summary>A way to the app: Socket Mode or HTTP.</summary>
internal interface ICarrier
{
    /// <param name="attempt">0 at first.</param>
    /// <param name="reason">Why the attempt before failed; empty at first.</param>
    Task<AttemptOutcome> CarryAsync(SlackDelivery delivery, int attempt, string reason, CancellationToken cancellation);
}
