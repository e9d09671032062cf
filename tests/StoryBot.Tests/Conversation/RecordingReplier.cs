using StoryBot.Chat;

namespace StoryBot.Tests.Conversation;

/// <summary>Keeps what is posted.</summary>
internal sealed class RecordingReplier(PostOutcome outcome) : IChatReplier
{
    public List<ChatReply> Posted { get; } = [];

    public Task<PostOutcome> PostAsync(ChatReply reply, CancellationToken cancellation)
    {
        Posted.Add(reply);
        return Task.FromResult(outcome);
    }
}
