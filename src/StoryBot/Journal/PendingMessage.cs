using StoryBot.Chat;

namespace StoryBot.Journal;

/// <summary>A message whose process died before it was done, now the caller's to finish.</summary>
/// <param name="Message">As it arrived, but for its author: the id is the journal's hash and never a moderator's.</param>
/// <param name="PostingSince">When its post began: the answer may stand in the chat already. Null where it surely does not.</param>
internal sealed record PendingMessage(Claim Claim, ChatMessage Message, DateTimeOffset? PostingSince)
{
    /// <summary>The span in which it arrived at that process, as W3C writes it (https://www.w3.org/TR/trace-context/#traceparent-header); null where nothing was traced.</summary>
    public string? Trace { get; init; }
}
