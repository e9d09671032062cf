using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack;

/// <summary>Makes the ways back to what people said.</summary>
internal sealed class SlackPosts(SlackApi api, ResponseDoor door, TimeProvider time)
{
    private const string Reading = "is reading the articles…";

    /// <summary>How long an answer waits for the status line before it, which would otherwise stay beneath it.</summary>
    private static readonly TimeSpan StatusPatience = TimeSpan.FromSeconds(2);

    private readonly OwnPosts own = new(api, time);

    /// <summary>For a plain word.</summary>
    public SlackReplier ReplierTo(ChatMessageId about, SlackRoute route) => new(api, own, door, about, route, Task.CompletedTask, EarlierPost.None, time);

    /// <summary>For an answer; in a conversation with the bot alone people see meanwhile that it reads.</summary>
    /// <param name="mayStand">Whether a process before this one may have answered: under an answer that it reads would stand until Slack clears it.</param>
    public SlackReplier ReplierTo(ChatMessage message, SlackRoute route, bool mayStand, CancellationToken cancellation)
    {
        var ready = !mayStand && message.Intent is ChatIntent.Ask && route is { IsDirect: true, Thread: { } thread, ResponseUrl: null }
            ? ShowStatusAsync(route.Channel, thread, cancellation)
            : Task.CompletedTask;
        return new SlackReplier(api, own, door, message.Id, route, ready, mayStand ? EarlierPost.Possible : EarlierPost.None, time);
    }

    /// <summary>For a message that a process before this one may have answered.</summary>
    /// <param name="begun">Whether the journal says that a post was begun.</param>
    public SlackReplier ReplierAfterRestart(ChatMessage message, bool begun) =>
        new(api, own, door, message.Id, SlackRoutes.Read(message), Task.CompletedTask, begun ? EarlierPost.Possible : EarlierPost.Unlikely, time);

    private async Task ShowStatusAsync(string channel, string thread, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(StatusPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await api.SetStatusAsync(channel, thread, Reading, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The answer says more than the status would have.
        }
    }
}
