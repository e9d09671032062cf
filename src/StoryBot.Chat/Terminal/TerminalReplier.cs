namespace StoryBot.Chat.Terminal;

/// <summary>Shows the reply to one line.</summary>
internal sealed class TerminalReplier(ITerminalView view, ChatMessageId id) : IChatReplier
{
    /// <summary>The receipt of the answer that was shown, if one was.</summary>
    public string? Receipt { get; private set; }

    public Task<PostOutcome> PostAsync(ChatReply reply, CancellationToken cancellation)
    {
        view.Show(reply);
        Receipt = (reply as ChatReply.Cited)?.Receipt;
        return Task.FromResult<PostOutcome>(new PostOutcome.Posted(id));
    }
}
