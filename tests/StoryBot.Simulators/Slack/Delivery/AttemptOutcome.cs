using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Slack.Delivery;

/// <summary>What became of bringing a payload to the app once.</summary>
internal abstract record AttemptOutcome
{
    private AttemptOutcome()
    {
    }

    /// <param name="After">How long the app took.</param>
    /// <param name="Response">What the acknowledgement carried.</param>
    public sealed record Acknowledged(TimeSpan After, JsonNode? Response) : AttemptOutcome;

    /// <param name="Reason">As Slack names it in retry_reason.</param>
    public sealed record Failed(string Reason, bool MayRetry = true) : AttemptOutcome;
}
