using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Journal;

namespace StoryBot.Tests.Journal;

/// <summary>What every journal keeps to, whatever it is stored in; a new implementation inherits this class.</summary>
public abstract class JournalConformance : IAsyncDisposable
{
    private readonly List<IJournal> opened = [];

    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The journal as one more process opens it; all of a test's processes share one store.</summary>
    private protected abstract IJournal Open(JournalContext context);

    private protected IJournal Process(string name = "a", bool keepText = true)
    {
        var journal = Open(new JournalContext(new JournalOwner($"owner-{name}", name), new UserHash(new byte[UserHash.SaltLength]), Time, keepText));
        opened.Add(journal);
        return journal;
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var journal in opened)
            await journal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_message_is_won_once_then_in_progress_then_finished()
    {
        var journal = Process();

        var won = Assert.IsType<Acceptance.Won>(await journal.AcceptAsync(Asked.Message("1"), Cancellation));
        Assert.Null(won.PostingSince);
        Assert.IsType<Acceptance.InProgress>(await journal.AcceptAsync(Asked.Message("1"), Cancellation));
        Assert.True(await journal.BeginPostingAsync(won.Claim, Asked.Answer(), Cancellation));
        Assert.IsType<Acceptance.InProgress>(await journal.AcceptAsync(Asked.Message("1"), Cancellation));
        await journal.RecordPostedAsync(won.Claim, Asked.Post("1"), Cancellation);

        var finished = Assert.IsType<Acceptance.Finished>(await journal.AcceptAsync(Asked.Message("1"), Cancellation));
        Assert.Equal(("r-1", Asked.Post("1")), (finished.Receipt, finished.PostedAs));
    }

    [Fact]
    public async Task Another_process_is_told_who_is_at_it()
    {
        await Process("a").AcceptAsync(Asked.Message("1"), Cancellation);

        var acceptance = await Process("b").AcceptAsync(Asked.Message("1"), Cancellation);

        Assert.Equal(new Acceptance.InProgress(Time.GetUtcNow(), "a"), acceptance);
    }

    [Fact]
    public async Task A_living_process_keeps_its_messages_however_long_they_take()
    {
        var (a, b) = (Process("a"), Process("b"));
        await a.AcceptAsync(Asked.Message("1"), Cancellation);
        for (var beat = 0; beat < 10; beat++)
        {
            Time.Advance(Lease.Renewal);
            await a.KeepAliveAsync(Cancellation);
        }

        Assert.IsType<Acceptance.InProgress>(await b.AcceptAsync(Asked.Message("1"), Cancellation));
        Assert.Empty(await b.TakePendingAsync(Cancellation));
    }

    [Fact]
    public async Task What_a_dead_process_had_accepted_is_taken_over_and_its_late_post_refused()
    {
        var (a, b) = (Process("a"), Process("b"));
        var stale = Assert.IsType<Acceptance.Won>(await a.AcceptAsync(Asked.Message("1"), Cancellation));
        Time.Advance(Lease.Length);

        var won = Assert.IsType<Acceptance.Won>(await b.AcceptAsync(Asked.Message("1"), Cancellation));

        Assert.Null(won.PostingSince);
        Assert.False(await a.BeginPostingAsync(stale.Claim, Asked.Answer(), Cancellation));
        Assert.True(await b.BeginPostingAsync(won.Claim, Asked.Answer(), Cancellation));
    }

    [Fact]
    public async Task A_post_that_had_begun_is_taken_over_with_the_moment_it_first_began()
    {
        var (a, b) = (Process("a"), Process("b"));
        var won = Assert.IsType<Acceptance.Won>(await a.AcceptAsync(Asked.Message("1"), Cancellation));
        await a.BeginPostingAsync(won.Claim, Asked.Answer(), Cancellation);
        var began = Time.GetUtcNow();
        Time.Advance(Lease.Length);

        var pending = Assert.Single(await b.TakePendingAsync(Cancellation));
        await b.BeginPostingAsync(pending.Claim, Asked.Answer(), Cancellation);
        Time.Advance(Lease.Length);

        Assert.Equal(began, pending.PostingSince);
        Assert.Equal(began, Assert.Single(await Process("c").TakePendingAsync(Cancellation)).PostingSince);
    }

    [Fact]
    public async Task What_was_left_names_the_span_in_which_it_arrived()
    {
        using var arrival = new Activity("arrival").Start();
        await Process("a").AcceptAsync(Asked.Message("1"), Cancellation);
        arrival.Stop();
        Time.Advance(Lease.Length);

        Assert.Equal(arrival.Id, Assert.Single(await Process("b").TakePendingAsync(Cancellation)).Trace);
    }

    [Fact]
    public async Task A_post_is_a_fact_even_when_its_message_was_taken_over()
    {
        var (a, b) = (Process("a"), Process("b"));
        var stale = Assert.IsType<Acceptance.Won>(await a.AcceptAsync(Asked.Message("1"), Cancellation));
        await a.BeginPostingAsync(stale.Claim, Asked.Answer(), Cancellation);
        Time.Advance(Lease.Length);
        var pending = Assert.Single(await b.TakePendingAsync(Cancellation));
        await a.RecordPostedAsync(stale.Claim, Asked.Post("1"), Cancellation);

        Assert.False(await b.BeginPostingAsync(pending.Claim, Asked.Answer(), Cancellation));
        Assert.IsNotType<Acceptance.Won>(await b.AcceptAsync(Asked.Message("1"), Cancellation));
    }

    [Fact]
    public async Task A_failed_message_is_closed_for_good()
    {
        var (a, b) = (Process("a"), Process("b"));
        var won = Assert.IsType<Acceptance.Won>(await a.AcceptAsync(Asked.Message("1"), Cancellation));
        await a.RecordFailedAsync(won.Claim, "The channel is gone.", Cancellation);
        Time.Advance(Lease.Length);

        Assert.Equal(new Acceptance.Finished(null, null), await b.AcceptAsync(Asked.Message("1"), Cancellation));
        Assert.Empty(await b.TakePendingAsync(Cancellation));
    }

    [Fact]
    public async Task Pending_messages_come_back_whole_and_in_order_but_for_their_authors()
    {
        var a = Process("a");
        var first = Asked.Message("1:colon") with { InReplyTo = new("discord", "0"), ReturnAddress = "token" };
        var second = Asked.Message("2", thread: null) with { Intent = new ChatIntent.Rate("r-9", Helpful: true) };
        await a.AcceptAsync(first, Cancellation);
        await a.AcceptAsync(second, Cancellation);
        Time.Advance(Lease.Length);

        var pending = await Process("b").TakePendingAsync(Cancellation);

        Assert.Equal([first, second], pending.Zip([first, second], (taken, sent) => taken.Message with { Author = sent.Author }));
        Assert.All(pending, taken => Assert.DoesNotContain("ada", taken.Message.Author.Id));
    }

    [Fact]
    public async Task A_moderators_command_is_not_done_after_a_restart()
    {
        await Process("a").AcceptAsync(Asked.Message("1") with { Intent = new ChatIntent.Moderate(ModeratorCommand.Reindex) }, Cancellation);
        Time.Advance(Lease.Length);

        var b = Process("b");

        Assert.Empty(await b.TakePendingAsync(Cancellation));
        Assert.IsType<Acceptance.Finished>(await b.AcceptAsync(Asked.Message("1"), Cancellation));
    }

    [Fact]
    public async Task A_process_that_stops_in_order_leaves_its_messages_at_once()
    {
        var a = Process("a");
        await a.AcceptAsync(Asked.Message("1"), Cancellation);
        await a.DisposeAsync();
        opened.Remove(a);

        Assert.Single(await Process("b").TakePendingAsync(Cancellation));
    }

    [Fact]
    public async Task A_follow_up_finds_its_exchange_by_the_message_it_replies_to()
    {
        var journal = Process();
        var post = await Asked.FinishAsync(journal, Asked.Message("1"), Asked.Answer() with { Understood = "Who came?", ShortAnswer = null });
        await Asked.FinishAsync(journal, Asked.Message("2"));
        Time.Advance(TimeSpan.FromDays(2));

        var recalled = await journal.RecallAsync(Asked.Message("3") with { InReplyTo = post }, TimeSpan.FromMinutes(10), Cancellation);

        Assert.Equal(new("Who came?", null), recalled);
    }

    [Theory]
    [InlineData("t", "ada", 5, true)]
    [InlineData("t", "bob", 5, true)]
    [InlineData("t", "bob", 15, false)]
    [InlineData("other", "ada", 5, false)]
    [InlineData(null, "ada", 5, false)]
    public async Task In_a_thread_anybody_follows_up_for_a_while(string? thread, string author, int minutesLater, bool recalled)
    {
        var journal = Process();
        await Asked.FinishAsync(journal, Asked.Message("1"));
        Time.Advance(TimeSpan.FromMinutes(minutesLater));

        Assert.Equal(recalled, await journal.RecallAsync(Asked.Message("2", author: author, thread: thread), TimeSpan.FromMinutes(10), Cancellation) is not null);
    }

    [Theory]
    [InlineData("ada", true)]
    [InlineData("bob", false)]
    public async Task In_a_channel_only_the_same_person_follows_up(string author, bool recalled)
    {
        var journal = Process();
        await Asked.FinishAsync(journal, Asked.Message("1", thread: null));

        Assert.Equal(recalled, await journal.RecallAsync(Asked.Message("2", author: author, thread: null), TimeSpan.FromMinutes(10), Cancellation) is not null);
    }

    [Fact]
    public async Task Where_question_text_is_not_kept_nothing_is_recalled_yet_unfinished_questions_are_finished()
    {
        var a = Process("a", keepText: false);
        await Asked.FinishAsync(a, Asked.Message("1"));
        await a.AcceptAsync(Asked.Message("2", "And when?"), Cancellation);
        Time.Advance(Lease.Length);

        var b = Process("b", keepText: false);

        Assert.Null(await b.RecallAsync(Asked.Message("3"), TimeSpan.FromDays(1), Cancellation));
        Assert.Equal(new ChatIntent.Ask("And when?"), Assert.Single(await b.TakePendingAsync(Cancellation)).Message.Intent);
    }

    [Fact]
    public async Task An_answer_is_found_by_its_receipt_and_told_apart_by_its_post_or_by_whom_it_was_given_to()
    {
        var journal = Process();
        var answer = Asked.Answer();
        var post = await Asked.FinishAsync(journal, Asked.Message("1"), answer);
        await Asked.FinishAsync(journal, Asked.Message("2", author: "bob"), answer with { ShortAnswer = "She", NextBest = [] });

        var press = Asked.Message("3", author: "eve");
        var found = await journal.FindAnswerAsync("r-1", press with { InReplyTo = post }, Cancellation);
        Assert.Equal(answer with { NextBest = [] }, found! with { NextBest = [] });
        Assert.Equal(answer.NextBest, found.NextBest);
        Assert.Equal("She", (await journal.FindAnswerAsync("r-1", press, Cancellation))!.ShortAnswer);
        Assert.Equal("The mayor", (await journal.FindAnswerAsync("r-1", press with { Author = new ChatUser("ada") }, Cancellation))!.ShortAnswer);
        Assert.Null(await journal.FindAnswerAsync("r-2", press with { InReplyTo = post }, Cancellation));
    }

    [Fact]
    public async Task A_person_has_one_vote_for_an_answer_and_may_change_it()
    {
        var journal = Process();
        var post = await Asked.FinishAsync(journal, Asked.Message("1"));
        var vote = new Vote("r-1", post, "discord", new ChatUser("ada"), Helpful: true);

        Assert.True(await journal.VoteAsync(vote, Cancellation));
        Assert.True(await journal.VoteAsync(vote with { Helpful = false }, Cancellation));
        Assert.True(await journal.VoteAsync(vote with { Voter = new ChatUser("bob") }, Cancellation));
        Assert.False(await journal.VoteAsync(vote with { Receipt = "unknown" }, Cancellation));

        Assert.Equal(new JournalCounts(Found: 1, Abstained: 0, Helpful: 1, NotHelpful: 1), await journal.CountAsync(Cancellation));
    }

    [Fact]
    public async Task The_last_reindex_is_known()
    {
        var journal = Process();
        Assert.Null(await journal.LastReindexAsync(Cancellation));
        var note = new ReindexNote(Time.GetUtcNow(), 7, 1, 2, 3, 4);

        await journal.RecordReindexAsync(note with { Articles = 6 }, Cancellation);
        await journal.RecordReindexAsync(note, Cancellation);

        Assert.Equal(note, await journal.LastReindexAsync(Cancellation));
    }

    [Fact]
    public async Task What_is_older_than_the_retention_is_forgotten_with_its_votes()
    {
        var journal = Process();
        var post = await Asked.FinishAsync(journal, Asked.Message("1"));
        await journal.VoteAsync(new Vote("r-1", post, "discord", new ChatUser("ada"), Helpful: true), Cancellation);
        Time.Advance(TimeSpan.FromDays(1));
        await Asked.FinishAsync(journal, Asked.Message("2"));

        Assert.Equal(1, await journal.ForgetAsync(Time.GetUtcNow(), Cancellation));
        Assert.Equal(0, await journal.ForgetAsync(Time.GetUtcNow(), Cancellation));

        Assert.Equal(new JournalCounts(Found: 1, Abstained: 0, Helpful: 0, NotHelpful: 0), await journal.CountAsync(Cancellation));
    }
}
