using System.Collections.Immutable;

namespace StoryBot.Chat;

/// <summary>The single door inward: what the program does with what people say.</summary>
public interface IChatMessageHandler
{
    /// <summary>
    /// Handles one message to its end and posts what there is to say through <paramref name="replier"/>. A message seen
    /// before (a replay, a redelivery) posts nothing. An adapter whose platform can repeat lets it forget the message only
    /// when this has returned, so whatever must outlive the process is durable by then; cancelled, it has not been handled.
    /// Calls for one <see cref="ChatPlace"/> come one after another.
    /// </summary>
    Task HandleAsync(ChatMessage message, IChatReplier replier, CancellationToken cancellation);

    /// <summary>Answerable questions that fit what somebody has typed so far, best first, at most <paramref name="count"/>.</summary>
    ImmutableArray<string> Suggest(string typed, int count);

    /// <summary>
    /// Takes a message in for good, so that it is answered even if the process dies now: a platform that delivers until it is told
    /// that a message has arrived waits for this first. <see cref="HandleAsync"/> follows.
    /// </summary>
    Task AcceptAsync(ChatMessage message, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Told of a message that was turned away before it came here; its author has been told too.</summary>
    void OnTurnedAway(ChatMessage message, TurnedAway why)
    {
    }

    /// <summary>What the bot knows, for a platform that has a front page.</summary>
    Task<ChatOverview> DescribeAsync(CancellationToken cancellation) => Task.FromResult(ChatOverview.Empty);
}
