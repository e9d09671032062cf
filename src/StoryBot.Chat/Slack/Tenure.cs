namespace StoryBot.Chat.Slack;

/// <summary>The time in which the bot is one and the same user; another app's tokens make it another.</summary>
/// <param name="Self">The bot's user id.</param>
internal sealed record Tenure(string Self)
{
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the bot is another.</summary>
    public Task Over => over.Task;

    /// <summary>Slack has said who the bot is.</summary>
    public void Confirm(string self)
    {
        if (self != Self)
            over.TrySetResult();
    }
}
