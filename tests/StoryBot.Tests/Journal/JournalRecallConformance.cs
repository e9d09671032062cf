using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Journal;

namespace StoryBot.Tests.Journal;

/// <summary>What every journal remembers for those who ask on, and what it never forgets.</summary>
public abstract class JournalRecallConformance : JournalConformance
{
    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_reply_to_a_message_that_holds_no_answer_or_is_not_known_is_not_taken_for_a_follow_up_of_the_last_exchange()
    {
        var journal = Process();
        await Asked.FinishAsync(journal, Asked.Message("1"));
        var notice = await Asked.FinishAsync(journal, Asked.Message("2"), new JournaledAnswer(AnswerOutcome.Notice));

        Assert.NotNull(await journal.RecallAsync(Asked.Message("3"), AWhile, Cancellation));
        Assert.Null(await journal.RecallAsync(Asked.Message("3") with { InReplyTo = notice }, AWhile, Cancellation));
        Assert.Null(await journal.RecallAsync(Asked.Message("3") with { InReplyTo = Asked.Post("unknown") }, AWhile, Cancellation));
    }

    [Fact]
    public async Task What_is_asked_below_a_message_follows_it_until_something_else_was_said_there()
    {
        var journal = Process();
        var won = Assert.IsType<Acceptance.Won>(await journal.AcceptAsync(Asked.Message("1", thread: null), Cancellation));
        await journal.BeginPostingAsync(won.Claim, new JournaledAnswer(AnswerOutcome.Notice) { Understood = "Who came?", ShortAnswer = "Nobody" }, Cancellation);
        await journal.RecordPostedAsync(won.Claim, new ChatMessageId("discord", "c:head"), Cancellation);
        Time.Advance(TimeSpan.FromDays(2));
        var below = Asked.Message("2", author: "bob", thread: "head");

        Assert.Equal(new Exchange("Who came?", "Nobody"), await journal.RecallAsync(below, AWhile, Cancellation));
        await Asked.FinishAsync(journal, Asked.Message("3", thread: "head"));

        Assert.Equal("Who opened the bridge?", (await journal.RecallAsync(below, AWhile, Cancellation))?.Asked);

        Time.Advance(AWhile + TimeSpan.FromSeconds(1));
        Assert.Null(await journal.RecallAsync(below, AWhile, Cancellation));
    }

    [Fact]
    public async Task What_waits_to_be_answered_is_not_forgotten_however_old()
    {
        var journal = Process();
        var won = Assert.IsType<Acceptance.Won>(await journal.AcceptAsync(Asked.Message("accepted"), Cancellation));
        var posting = Assert.IsType<Acceptance.Won>(await journal.AcceptAsync(Asked.Message("posting"), Cancellation));
        await journal.BeginPostingAsync(posting.Claim, Asked.Answer(), Cancellation);
        await Asked.FinishAsync(journal, Asked.Message("finished"));
        Time.Advance(TimeSpan.FromDays(100));

        Assert.Equal(1, await journal.ForgetAsync(Time.GetUtcNow(), Cancellation));

        Assert.True(await journal.BeginPostingAsync(won.Claim, Asked.Answer(), Cancellation));
        Assert.IsType<Acceptance.InProgress>(await journal.AcceptAsync(Asked.Message("posting"), Cancellation));
        Assert.IsType<Acceptance.Won>(await journal.AcceptAsync(Asked.Message("finished"), Cancellation));
    }
}
