using StoryBot.Chat;

namespace StoryBot.Journal;

/// <summary>What the journal says to a message that arrives.</summary>
internal abstract record Acceptance
{
    private Acceptance()
    {
    }

    /// <summary>It is the caller's to answer: new, or taken over from a process that died.</summary>
    /// <param name="PostingSince">When the dead process began to post: the answer may stand in the chat already. Null where it had not.</param>
    public sealed record Won(Claim Claim, DateTimeOffset? PostingSince = null) : Acceptance;

    /// <summary>It is done with: post nothing.</summary>
    /// <param name="PostedAs">The bot's message; null where nothing could be posted.</param>
    public sealed record Finished(string? Receipt, ChatMessageId? PostedAs) : Acceptance;

    /// <summary>Somebody who is alive is at it: post nothing.</summary>
    /// <param name="By">The process, as machine and number.</param>
    public sealed record InProgress(DateTimeOffset Since, string By) : Acceptance;
}
