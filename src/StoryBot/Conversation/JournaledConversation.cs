using System.Collections.Concurrent;
using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Chat.Terminal;
using StoryBot.Diagnostics.Telemetry;
using StoryBot.Journal;

namespace StoryBot.Conversation;

/// <summary>
/// The conversation with its journal around it: a message is accepted once, answered by <see cref="ConversationHandler"/>, and its post written down.
/// What a terminal says is not: it redelivers nothing, and its reader is gone after a restart.
/// </summary>
internal sealed class JournaledConversation(
    ConversationHandler conversation,
    IJournal journal,
    ConversationMemory memory,
    GivenAnswers given,
    KnowledgeBase knowledge,
    IEnumerable<IChatAdapter> adapters,
    TimeProvider time) : IChatMessageHandler
{
    /// <summary>What was accepted and waits for its turn.</summary>
    private readonly ConcurrentDictionary<ChatMessageId, Acceptance.Won> waiting = [];

    /// <summary>The channels in which what another process had accepted is being finished.</summary>
    private readonly ConcurrentDictionary<ChatPlace, Task> finishing = [];

    public async Task AcceptAsync(ChatMessage message, CancellationToken cancellation)
    {
        if (message.Id.Platform != TerminalAdapter.PlatformName && await journal.AcceptAsync(message, cancellation) is Acceptance.Won won)
            waiting[message.Id] = won;
    }

    public async Task HandleAsync(ChatMessage message, IChatReplier replier, CancellationToken cancellation)
    {
        if (finishing.TryGetValue(message.Channel, out var older))
            await older.WaitAsync(cancellation);
        if (message is { Id.Platform: TerminalAdapter.PlatformName, Intent: ChatIntent.Rate })
            await replier.PostAsync(new ChatReply.Notice("Thank you, but in the terminal nothing is noted: votes are kept on Discord and Slack.") { Private = true }, cancellation);
        else if (message.Id.Platform == TerminalAdapter.PlatformName)
            await conversation.HandleAsync(message, replier, cancellation);
        else if ((waiting.TryRemove(message.Id, out var own) ? own : await journal.AcceptAsync(message, cancellation)) is Acceptance.Won won)
            await FinishAsync(won.Claim, message, won.PostingSince, replier, cancellation);
    }

    public void OnTurnedAway(ChatMessage message, TurnedAway why) => ProgramTelemetry.TurnedAway(message, why);

    public ImmutableArray<string> Suggest(string typed, int count) => conversation.Suggest(typed, count);

    public async Task<ChatOverview> DescribeAsync(CancellationToken cancellation) => new(
        [.. knowledge.Articles.Select(article => new KnownArticle(article.Title, article.Published, article.Paragraphs.Length, article.Url?.AbsoluteUri))],
        (await journal.LastReindexAsync(cancellation))?.At);

    /// <summary>Finishes what was said in a channel before, and lets what is said there now wait for it. For one caller at a time.</summary>
    /// <param name="channel">As <see cref="ChatMessage.Channel"/> has it.</param>
    /// <param name="finish">Begins when the task it is given has ended: what was put there earlier, and said earlier. What it returns must not fail.</param>
    public void PutBehind(ChatPlace channel, Func<Task, Task> finish)
    {
        foreach (var ended in finishing.Where(entry => entry.Value.IsCompleted))
            finishing.TryRemove(ended);
        finishing[channel] = finish(finishing.GetValueOrDefault(channel, Task.CompletedTask));
    }

    /// <summary>Finishes what another process had accepted and left when it died.</summary>
    public async Task FinishAsync(PendingMessage pending, CancellationToken cancellation)
    {
        using var span = ProgramTelemetry.Resume(pending.Message, pending.Trace);
        await FinishAsync(pending.Claim, pending.Message, pending.PostingSince, delivered: null, cancellation);
    }

    /// <param name="delivered">The way back with which the message came; null where it was read from the journal.</param>
    private async Task FinishAsync(Claim claim, ChatMessage message, DateTimeOffset? postingSince, IChatReplier? delivered, CancellationToken cancellation)
    {
        if (postingSince is { } since && !IsSafeToRepost(message, since))
        {
            await journal.RecordFailedAsync(claim, "The process ended while it posted the answer, which may stand in the chat already.", cancellation);
            return;
        }

        // A message delivered again after such a death comes with a new way back, which does not look for what the old one posted.
        var replier = postingSince is null && delivered is not null ? delivered : AdapterOf(message)?.ReplierFor(message, postingSince) ?? delivered;
        if (replier is null)
        {
            await journal.RecordFailedAsync(claim, "The process ended before it was answered, and there is no way back to it.", cancellation);
            return;
        }

        var journaled = new JournaledReplier(journal, claim, message, given, new MeasuredReplier(message.Id.Platform, replier));
        try
        {
            await ReplyAsync(message, journaled, cancellation);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            ProgramTelemetry.Broke(message, bug);
            await journal.RecordFailedAsync(claim, $"The program failed: {bug.GetType().Name}.", CancellationToken.None);
            throw;
        }

        if (!journaled.HasEnded)
            await journal.RecordFailedAsync(claim, "There was nothing to say.", CancellationToken.None);
    }

    /// <summary>A clock that was set back must not make an old post look young.</summary>
    private bool IsSafeToRepost(ChatMessage message, DateTimeOffset since) =>
        AdapterOf(message) is { } adapter && (time.GetUtcNow() - since).Duration() < adapter.SafeToRepostWithin(message);

    private IChatAdapter? AdapterOf(ChatMessage message) => adapters.FirstOrDefault(adapter => adapter.Platform == message.Id.Platform);

    private async Task ReplyAsync(ChatMessage message, JournaledReplier replier, CancellationToken cancellation)
    {
        await RemindAsync(message, cancellation);
        if (message.Intent is ChatIntent.Rate(var receipt, var helpful)
            && !await journal.VoteAsync(new Vote(receipt, message.InReplyTo, message.Id.Platform, message.Author, helpful), cancellation))
            await replier.PostAsync(new ChatReply.Notice(Unnoted) { Private = true }, cancellation);
        else
            await conversation.HandleAsync(message, replier, cancellation);
    }

    private string Unnoted => journal.Health is JournalHealth.Degraded
        ? "I can't note that just now. Please try again later."
        : "That answer is from too long ago for me to note it.";

    /// <summary>Puts back what the message leans on, where this process does not remember it, or it was said to somebody else.</summary>
    private async Task RemindAsync(ChatMessage message, CancellationToken cancellation)
    {
        switch (message.Intent)
        {
            case ChatIntent.Ask when memory.Wonders(message):
                if (await journal.RecallAsync(message, ConversationMemory.Span, cancellation) is { } exchange)
                    memory.Remind(message, exchange);
                break;
            case ChatIntent.OtherPassages(var receipt):
                await RestoreAsync(receipt, message, cancellation);
                break;
            case ChatIntent.Share(var receipt):
                await RestoreAsync(receipt, message, cancellation);
                break;
        }
    }

    private async Task RestoreAsync(string receipt, ChatMessage message, CancellationToken cancellation)
    {
        if (await journal.FindAnswerAsync(receipt, message, cancellation) is { } kept)
            given.Remember(receipt, message.Author, kept);
    }
}
