namespace StoryBot.Simulators.Slack.Interactions;

/// <summary>A response_url: five posts within thirty minutes. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses</summary>
internal sealed class ResponseDoor(DateTimeOffset expires)
{
    private const int MostUses = 5;
    private int uses;

    public static TimeSpan Life { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Set right after the payload has been made, which names the door.</summary>
    public SlackInteraction? Interaction { get; set; }

    /// <summary>Counts a use; else says why not.</summary>
    public string? Refuse(DateTimeOffset now) =>
        now >= expires ? "expired_url" : Interlocked.Increment(ref uses) > MostUses ? "used_url" : null;
}
