using StoryBot.Chat.Slack.Rendering;

namespace StoryBot.Chat.Slack.Web;

/// <summary>A message to post, in a channel or to a response_url. https://docs.slack.dev/reference/methods/chat.postMessage</summary>
/// <param name="Text">What is shown where blocks can't be: in notifications and to screen readers.</param>
internal sealed record MessagePayload(string Text)
{
    public IReadOnlyList<Block>? Blocks { get; init; }

    public string? Channel { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Who alone sees it, for chat.postEphemeral.</summary>
    public string? User { get; init; }

    public MessageMetadata? Metadata { get; init; }

    /// <summary>"ephemeral" or "in_channel", for a response_url.</summary>
    public string? ResponseType { get; init; }

    public bool? ReplaceOriginal { get; init; }

    public bool? UnfurlLinks { get; init; } = false;

    public bool? UnfurlMedia { get; init; } = false;
}
