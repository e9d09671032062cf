namespace StoryBot.Chat.Slack.Missed;

/// <summary>How it is told that Slack was not heard for too long.</summary>
/// <param name="Beat">How often it is noted that Slack is heard.</param>
/// <param name="Bridge">How long a cut may be that Slack's own redelivery bridges without a doubt.</param>
/// <param name="Margin">How long before its last note Slack may have been heard no more, and how far the machine's clock may be from Slack's.</param>
internal sealed record HearingPace(TimeSpan Beat, TimeSpan Bridge, TimeSpan Margin)
{
    /// <summary>
    /// Slack brings an event at once, after one minute and after five, so what is asked in a cut shorter than six is not lost. Half a minute leaves
    /// out refreshes and resets, needs none but the first of these, and has people wait for an answer no longer than for the connection.
    /// https://docs.slack.dev/apis/events-api/#retries
    /// </summary>
    public static HearingPace Ordinary { get; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2));
}
