using System.Collections.Immutable;

namespace StoryBot.Chat;

/// <summary>The way back to one message: an adapter makes one for each message it hands inward.</summary>
public interface IChatReplier
{
    /// <summary>
    /// Posts the reply where the message came from; long ones as several posts. Calling it again with the same
    /// <paramref name="reply"/> after a failure or a restart does not show it twice where the platform can prevent that.
    /// </summary>
    /// <returns>The first post's id, or why nothing could be posted.</returns>
    Task<PostOutcome> PostAsync(ChatReply reply, CancellationToken cancellation);
}

/// <summary>What became of a reply.</summary>
public abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    /// <summary>It stands in the chat.</summary>
    public sealed record Posted(ChatMessageId Id) : PostOutcome
    {
        /// <summary>The further posts of a long reply.</summary>
        public ImmutableArray<ChatMessageId> Further { get; init; } = [];
    }

    /// <summary>It does not, and trying again would not help.</summary>
    /// <param name="Cause">What the platform said and what a maintainer can do; holds no text of the question.</param>
    public sealed record Failed(string Cause) : PostOutcome;
}
