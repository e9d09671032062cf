using System.Text.Json.Serialization;

namespace StoryBot.Chat.Slack;

/// <summary>The way back to somebody.</summary>
/// <param name="Channel">A channel's id; a person's, for a direct message.</param>
internal sealed record SlackRoute(string Channel)
{
    /// <summary>The thread's first message; null for the channel itself.</summary>
    public string? Thread { get; init; }

    public string? User { get; init; }

    /// <summary>A secret; kept only until the message is answered.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>When it was opened: a response_url works for half an hour.</summary>
    public DateTimeOffset Opened { get; init; }

    /// <summary>Whether only the asker sees what is said, whatever the reply says.</summary>
    public bool AlwaysPrivate { get; init; }

    [JsonIgnore]
    public bool IsDirect => Channel.StartsWith('D') || Channel.StartsWith('U') || Channel.StartsWith('W');

    public override string ToString() => nameof(SlackRoute);
}
