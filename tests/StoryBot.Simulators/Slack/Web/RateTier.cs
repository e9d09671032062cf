namespace StoryBot.Simulators.Slack.Web;

/// <summary>Calls a minute: https://docs.slack.dev/apis/web-api/rate-limits#tiers (the least that is promised, with room for bursts in the first).</summary>
internal static class RateTier
{
    public const int One = 10;
    public const int Two = 20;
    public const int Three = 50;
    public const int Four = 100;
    public const int Special = 300;

    /// <summary>One message a second in a channel.</summary>
    public const int Posting = 60;
}
