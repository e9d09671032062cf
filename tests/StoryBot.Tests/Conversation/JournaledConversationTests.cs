using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Conversation;
using StoryBot.Diagnostics.Telemetry;
using StoryBot.Journal;
using StoryBot.Journal.Memory;
using StoryBot.Moderation;
using StoryBot.Tests.Diagnostics.Telemetry;
using StoryBot.Tests.Journal;

namespace StoryBot.Tests.Conversation;

public sealed class JournaledConversationTests : IDisposable
{
    private const string Text = "The mayor opened the new bridge. Nobody came to the feast.";

    private readonly FakeTimeProvider time = new();
    private readonly MemoryStore store = new();
    private readonly KnowledgeBase knowledge = KnowledgeBase.InMemory(
        [new Article("town.md", "Town news", "0", [new Paragraph(1, Text, new TextSpan(0, Text.Length), [new TextSpan(0, 32), new TextSpan(33, 25)])])]);

    private readonly Platform platform = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => knowledge.Dispose();

    [Fact]
    public async Task A_message_redelivered_to_another_process_is_answered_once()
    {
        await Start("a").Conversation.HandleAsync(Asked.Message("1"), platform, Cancellation);
        await Start("b").Conversation.HandleAsync(Asked.Message("1"), platform, Cancellation);

        Assert.IsType<ChatReply.Cited>(Assert.Single(platform.Posted));
    }

    [Fact]
    public async Task What_a_dead_process_had_only_accepted_is_answered_after_the_restart()
    {
        await Start("a").Journal.AcceptAsync(Asked.Message("1"), Cancellation);

        await FinishPendingAsync(Start("b"));

        Assert.IsType<ChatReply.Cited>(Assert.Single(platform.Posted));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_way_back_to_what_a_dead_process_left_is_made_and_told_whether_a_post_had_begun(bool had)
    {
        platform.Safe = TimeSpan.FromSeconds(60);
        var a = Start("a");
        var won = Assert.IsType<Acceptance.Won>(await a.Journal.AcceptAsync(Asked.Message("1"), Cancellation));
        DateTimeOffset? began = had ? time.GetUtcNow() : null;
        if (had)
            await a.Journal.BeginPostingAsync(won.Claim, Asked.Answer(), Cancellation);

        await FinishPendingAsync(Start("b"));

        Assert.Equal(began, Assert.Single(platform.WaysBack));
        Assert.Single(platform.Posted);
    }

    [Fact]
    public async Task What_was_accepted_ahead_is_answered_once_in_its_turn()
    {
        var a = Start("a").Conversation;
        await a.AcceptAsync(Asked.Message("1"), Cancellation);
        await a.AcceptAsync(Asked.Message("1"), Cancellation);
        Assert.Empty(platform.Posted);

        await a.HandleAsync(Asked.Message("1"), platform, Cancellation);
        await a.HandleAsync(Asked.Message("1"), platform, Cancellation);

        Assert.IsType<ChatReply.Cited>(Assert.Single(platform.Posted));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(60, 1)]
    public async Task What_a_dead_process_was_posting_is_posted_again_only_where_that_shows_once(int safeSeconds, int posts)
    {
        platform.Safe = TimeSpan.FromSeconds(safeSeconds);
        var a = Start("a");
        var won = Assert.IsType<Acceptance.Won>(await a.Journal.AcceptAsync(Asked.Message("1"), Cancellation));
        await a.Journal.BeginPostingAsync(won.Claim, Asked.Answer(), Cancellation);

        var b = Start("b");
        await FinishPendingAsync(b);

        Assert.Equal(posts, platform.Posted.Count);
        Assert.IsType<Acceptance.Finished>(await b.Journal.AcceptAsync(Asked.Message("1"), Cancellation));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task What_a_dead_process_was_posting_is_not_posted_again_by_a_clock_that_was_moved(int hours)
    {
        platform.Safe = TimeSpan.FromMinutes(2);
        var a = Start("a");
        var won = Assert.IsType<Acceptance.Won>(await a.Journal.AcceptAsync(Asked.Message("1"), Cancellation));
        await a.Journal.BeginPostingAsync(won.Claim, Asked.Answer(), Cancellation);

        await a.Conversation.FinishAsync(new PendingMessage(won.Claim, Asked.Message("1"), time.GetUtcNow() + TimeSpan.FromHours(hours)), Cancellation);

        Assert.Empty(platform.Posted);
    }

    [Fact]
    public async Task What_a_dead_process_was_posting_is_posted_by_the_way_that_looks_first_when_the_message_is_delivered_again()
    {
        platform.Safe = TimeSpan.FromSeconds(60);
        var a = Start("a");
        var won = Assert.IsType<Acceptance.Won>(await a.Journal.AcceptAsync(Asked.Message("1"), Cancellation));
        await a.Journal.BeginPostingAsync(won.Claim, Asked.Answer(), Cancellation);
        var delivered = new RecordingReplier(new PostOutcome.Posted(new ChatMessageId("discord", "other")));

        time.Advance(Lease.Length);
        await Start("b").Conversation.HandleAsync(Asked.Message("1"), delivered, Cancellation);

        Assert.Single(platform.Posted);
        Assert.Empty(delivered.Posted);
    }

    [Fact]
    public async Task An_answer_can_be_shared_and_rated_after_a_restart()
    {
        await Start("a").Conversation.HandleAsync(Asked.Message("1"), platform, Cancellation);
        var cited = Assert.IsType<ChatReply.Cited>(platform.Posted[0]);
        var b = Start("b");

        await b.Conversation.HandleAsync(Asked.Message("2") with { Intent = new ChatIntent.Share(cited.Receipt) }, platform, Cancellation);
        await b.Conversation.HandleAsync(Asked.Message("3") with { Intent = new ChatIntent.Rate(cited.Receipt, Helpful: true) }, platform, Cancellation);

        Assert.Equal(cited.Excerpt.Quote, Assert.IsType<ChatReply.Cited>(platform.Posted[1]).Excerpt.Quote);
        Assert.Equal(1, (await b.Journal.CountAsync(Cancellation)).Helpful);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    public async Task Whoever_shares_an_answer_shares_their_own_though_the_same_sentence_answered_somebody_else_since(string sharing)
    {
        var a = Start("a").Conversation;
        await a.HandleAsync(Asked.Message("1", "Who opened the new bridge?", author: "ada"), platform, Cancellation);
        await a.HandleAsync(Asked.Message("2", "What did the mayor open?", author: "bob"), platform, Cancellation);
        var (adas, bobs) = (Assert.IsType<ChatReply.Cited>(platform.Posted[0]), Assert.IsType<ChatReply.Cited>(platform.Posted[1]));
        Assert.Equal(adas.Receipt, bobs.Receipt);
        Assert.NotEqual(adas.ShortAnswer, bobs.ShortAnswer);

        var press = Asked.Message("3", author: "ada") with { Intent = new ChatIntent.Share(adas.Receipt) };
        await (sharing == "a" ? a : Start(sharing).Conversation).HandleAsync(press, platform, Cancellation);

        Assert.Equal(adas.ShortAnswer, Assert.IsType<ChatReply.Cited>(platform.Posted[2]).ShortAnswer);
    }

    [Fact]
    public async Task A_post_that_fails_is_written_down_and_not_tried_again()
    {
        platform.Outcome = new PostOutcome.Failed("The channel is gone.");
        var a = Start("a");

        await a.Conversation.HandleAsync(Asked.Message("1"), platform, Cancellation);
        await FinishPendingAsync(Start("b"));

        Assert.Single(platform.Posted);
    }

    [Fact]
    public async Task What_is_asked_now_is_answered_after_what_a_dead_process_left_in_its_channel_whatever_the_thread_and_other_channels_do_not_wait()
    {
        var a = Start("a").Conversation;
        var left = new TaskCompletionSource();
        a.PutBehind(Asked.Message("1").Channel, _ => left.Task);

        var here = a.HandleAsync(Asked.Message("2", thread: "another"), platform, Cancellation);
        await a.HandleAsync(Asked.Message("3") with { Place = new ChatPlace("discord", "elsewhere") }, platform, Cancellation);
        Assert.Single(platform.Posted);
        Assert.False(here.IsCompleted);

        left.SetResult();
        await here;
        Assert.Equal(2, platform.Posted.Count);
    }

    [Fact]
    public async Task Who_rates_an_answer_that_is_long_deleted_is_not_asked_to_try_again()
    {
        await Start("a").Conversation.HandleAsync(Asked.Message("1") with { Intent = new ChatIntent.Rate("long-ago", Helpful: true) }, platform, Cancellation);
        Assert.Equal("That answer is from too long ago for me to note it.", Assert.IsType<ChatReply.Notice>(Assert.Single(platform.Posted)).Text);
    }

    [Fact]
    public async Task A_vote_that_a_dead_process_left_replaces_the_same_persons_vote()
    {
        var a = Start("a");
        await a.Conversation.HandleAsync(Asked.Message("1"), platform, Cancellation);
        var receipt = Assert.IsType<ChatReply.Cited>(platform.Posted[0]).Receipt;
        await a.Conversation.HandleAsync(Asked.Message("2") with { Intent = new ChatIntent.Rate(receipt, Helpful: true) }, platform, Cancellation);
        await a.Journal.AcceptAsync(Asked.Message("3") with { Intent = new ChatIntent.Rate(receipt, Helpful: false) }, Cancellation);

        var b = Start("b");
        await FinishPendingAsync(b);

        var counts = await b.Journal.CountAsync(Cancellation);
        Assert.Equal((0, 1), (counts.Helpful, counts.NotHelpful));
    }

    [Fact]
    public async Task A_bug_while_answering_and_a_question_turned_away_are_counted()
    {
        using var counted = new Counted("storybot.questions", "mars");
        var (message, conversation) = (Asked.Message("1") with { Id = new ChatMessageId("mars", "1") }, Start("a").Conversation);
        conversation.OnTurnedAway(message, TurnedAway.TooManyWaiting);
        knowledge.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => conversation.HandleAsync(message, platform, Cancellation));

        Assert.Equal(["failed error 1", "turned_away too_many_waiting 1"], counted.By.Select(ended => $"{ended.Key} {ended.Value}").Order());
    }

    [Fact]
    public async Task What_a_dead_process_left_is_traced_with_a_link_to_the_trace_in_which_it_arrived()
    {
        var resumed = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ProgramTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (resumed)
                    resumed.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var arrival = new Activity("arrival").Start();
        await Start("a").Journal.AcceptAsync(Asked.Message("1"), Cancellation);
        arrival.Stop();

        await FinishPendingAsync(Start("b"));

        lock (resumed)
            Assert.Single(resumed, span => span.OperationName == "message left over" && span.Links.Any(link => link.Context.TraceId == arrival.TraceId && link.Context.SpanId == arrival.SpanId) && span.TraceId != arrival.TraceId);
    }

    private async Task FinishPendingAsync((MemoryJournal Journal, JournaledConversation Conversation) process)
    {
        time.Advance(Lease.Length);
        foreach (var pending in await process.Journal.TakePendingAsync(Cancellation))
            await process.Conversation.FinishAsync(pending, Cancellation);
    }

    private (MemoryJournal Journal, JournaledConversation Conversation) Start(string name)
    {
        var journal = new MemoryJournal(store, new JournalContext(new JournalOwner(name, name), new UserHash(new byte[32]), time, KeepQuestionText: true));
        var engine = new AnswerEngine(knowledge, new AnsweringOptions());
        var (memory, given) = (new ConversationMemory(time), new GivenAnswers(knowledge));
        var handler = new ConversationHandler(engine, memory, given, new ModeratorDesk(knowledge, [], journal, time), new QuestionSuggestions(knowledge, engine));
        return (journal, new JournaledConversation(handler, journal, memory, given, knowledge, [platform], time));
    }

    /// <summary>A chat that remembers what was posted.</summary>
    private sealed class Platform : IChatAdapter, IChatReplier
    {
        public List<ChatReply> Posted { get; } = [];

        /// <summary>Since when a post had begun, for each way back that was asked for.</summary>
        public List<DateTimeOffset?> WaysBack { get; } = [];

        public PostOutcome Outcome { get; set; } = new PostOutcome.Posted(new ChatMessageId("discord", "post"));

        public TimeSpan Safe { get; set; }

        public ChatAdapterHealth Health { get; } = new ChatAdapterHealth.Connected(default);

        string IChatAdapter.Platform => "discord";

        public TimeSpan SafeToRepostWithin(ChatMessage message) => Safe;

        public IChatReplier? ReplierFor(ChatMessage message, DateTimeOffset? postingSince)
        {
            WaysBack.Add(postingSince);
            return this;
        }

        public Task<PostOutcome> PostAsync(ChatReply reply, CancellationToken cancellation)
        {
            Posted.Add(reply);
            return Task.FromResult(Outcome);
        }

        public Task RunAsync(IChatMessageHandler handler, CancellationToken stopping) => Task.CompletedTask;
    }
}
