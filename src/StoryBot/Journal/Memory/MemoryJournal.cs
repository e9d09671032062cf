using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Chat;

namespace StoryBot.Journal.Memory;

/// <summary>The journal where nothing may be written: right as long as the process lives, for its newest messages.</summary>
internal sealed class MemoryJournal(MemoryStore store, JournalContext context) : IJournal
{
    public JournalHealth Health { get; } = new JournalHealth.Ok();

    public Task<Acceptance> AcceptAsync(ChatMessage message, CancellationToken cancellation) => Locked(() => Accept(message));

    public Task<bool> BeginPostingAsync(Claim claim, JournaledAnswer answer, CancellationToken cancellation) => Locked(() =>
    {
        if (store.Find(claim.Id) is not { IsFinished: false } entry || entry.Claim != claim)
            return false;
        entry.PostingAt ??= context.Now;
        entry.Answer = context.KeepQuestionText ? answer : answer with { Understood = null };
        return true;
    });

    public Task RecordPostedAsync(Claim claim, ChatMessageId postedAs, CancellationToken cancellation) => Locked(() =>
    {
        if (store.Find(claim.Id) is { PostedAs: null } entry)
            (entry.PostedAs, entry.Cause) = (postedAs, null);
        return true;
    });

    public Task RecordFailedAsync(Claim claim, string cause, CancellationToken cancellation) => Locked(() =>
    {
        if (store.Find(claim.Id) is { IsFinished: false } entry && entry.Claim == claim)
            entry.Cause = cause;
        return true;
    });

    public Task<ImmutableArray<PendingMessage>> TakePendingAsync(CancellationToken cancellation) => Locked(() =>
    {
        var abandoned = store.NewestFirst.Where(entry => !entry.IsFinished && !IsAlive(entry.Claim.Owner)).Reverse().ToList();
        return abandoned.Select(TakeOver).OfType<PendingMessage>().ToImmutableArray();
    });

    public Task<JournaledAnswer?> FindAnswerAsync(string receipt, ChatMessage press, CancellationToken cancellation) =>
        Locked(() => Answered(receipt, press.InReplyTo, context.AuthorOf(press))?.Answer);

    public Task<Exchange?> RecallAsync(ChatMessage message, TimeSpan within, CancellationToken cancellation) => Locked(() =>
    {
        var since = context.Now - within;
        var author = context.AuthorOf(message);
        var told = store.NewestFirst.Where(entry => entry.Answer?.Understood is not null && entry.Cause is null && entry.Message.Id != message.Id);
        MemoryEntry? Under(ChatMessageId? post) => post is null ? null : told.FirstOrDefault(entry => entry.PostedAs == post);
        var last = told.FirstOrDefault(entry => entry.Message.Place == message.Place && (message.Place.Thread is not null || entry.Author == author));
        var followed = message.InReplyTo is not null ? Under(message.InReplyTo)
            : last is null ? Under(message.ThreadHead)
            : last.AcceptedAt >= since ? last
            : null;
        return followed?.Answer?.Exchange;
    });

    public Task<bool> VoteAsync(Vote vote, CancellationToken cancellation) => Locked(() =>
    {
        var voter = context.Users.Of(vote.Platform, vote.Voter.Id);
        if (Answered(vote.Receipt, vote.PostedAs, voter) is not { } entry)
            return false;
        entry.Votes[voter] = vote.Helpful;
        return true;
    });

    public Task<JournalCounts> CountAsync(CancellationToken cancellation) => Locked(() =>
    {
        var votes = store.NewestFirst.SelectMany(entry => entry.Votes.Values).ToList();
        var helpful = votes.Count(isHelpful => isHelpful);
        int Answers(AnswerOutcome outcome) => store.NewestFirst.Count(entry => entry.Answer?.Outcome == outcome);
        return new JournalCounts(Answers(AnswerOutcome.Found), Answers(AnswerOutcome.Abstained), helpful, votes.Count - helpful);
    });

    public Task RecordReindexAsync(ReindexNote reindex, CancellationToken cancellation) => Locked(() => store.LastReindex = reindex);

    public Task<ReindexNote?> LastReindexAsync(CancellationToken cancellation) => Locked(() => store.LastReindex);

    public Task KeepAliveAsync(CancellationToken cancellation) => Locked(() => SayAlive(Lease.Length));

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation) => Locked(() => store.Forget(before));

    public async ValueTask DisposeAsync() => await Locked(() => SayAlive(TimeSpan.Zero));

    private Acceptance Accept(ChatMessage message)
    {
        SayAlive(Lease.Length);
        if (store.Find(message.Id) is not { } entry)
        {
            entry = new MemoryEntry(message, context.AuthorOf(message), new Claim(message.Id, context.Owner.Id, 1), context.Now);
            store.Add(entry);
            return new Acceptance.Won(entry.Claim);
        }

        if (entry.IsFinished)
            return new Acceptance.Finished(entry.Answer?.Receipt, entry.PostedAs);
        if (IsAlive(entry.Claim.Owner))
            return new Acceptance.InProgress(entry.AcceptedAt, store.OwnerNames[entry.Claim.Owner]);
        TakeOver(entry);
        return new Acceptance.Won(entry.Claim, entry.PostingAt);
    }

    private PendingMessage? TakeOver(MemoryEntry entry)
    {
        entry.Claim = entry.Claim with { Owner = context.Owner.Id, Attempt = entry.Claim.Attempt + 1 };
        if (StoredIntent.Of(entry.Message.Intent).Restore() is { } intent)
            return new PendingMessage(entry.Claim, entry.Message with { Author = UserHash.Kept(entry.Author), Intent = intent }, entry.PostingAt) { Trace = entry.Trace };
        entry.Cause = "The process ended before this was done, and it is not done after a restart.";
        return null;
    }

    private MemoryEntry? Answered(string receipt, ChatMessageId? postedAs, string author) => store.NewestFirst
        .Where(entry => entry.Answer?.Receipt == receipt)
        .OrderByDescending(entry => postedAs is not null && entry.PostedAs == postedAs)
        .ThenByDescending(entry => entry.Author == author)
        .FirstOrDefault();

    private bool IsAlive(string owner) => owner == context.Owner.Id || store.AliveUntil.GetValueOrDefault(owner) > context.Now;

    private bool SayAlive(TimeSpan length)
    {
        store.AliveUntil[context.Owner.Id] = context.Now + length;
        store.OwnerNames[context.Owner.Id] = context.Owner.Name;
        return true;
    }

    private Task<T> Locked<T>(Func<T> work)
    {
        lock (store.Gate)
            return Task.FromResult(work());
    }
}
