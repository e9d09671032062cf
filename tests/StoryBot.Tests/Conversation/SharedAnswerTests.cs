using Microsoft.Extensions.Time.Testing;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Conversation;
using StoryBot.Journal;
using StoryBot.Journal.Memory;
using StoryBot.Moderation;
using StoryBot.Tests.Journal;

namespace StoryBot.Tests.Conversation;

/// <summary>An answer that everyone was shown is what they talk of, also after a restart.</summary>
public sealed class SharedAnswerTests : IDisposable
{
    private const string Text = "The mayor opened the new bridge. Nobody came to the feast.";

    private static readonly ChatMessageId Shared = new("discord", "shared");

    private readonly FakeTimeProvider time = new();
    private readonly MemoryStore store = new();
    private readonly KnowledgeBase knowledge = KnowledgeBase.InMemory(
        [new Article("town.md", "Town news", "0", [new Paragraph(1, Text, new TextSpan(0, Text.Length), [new TextSpan(0, 32), new TextSpan(33, 25)])])]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => knowledge.Dispose();

    [Fact]
    public async Task Whoever_replies_to_it_after_a_restart_goes_on_from_it()
    {
        var receipt = await ShareAsync();
        time.Advance(TimeSpan.FromDays(2));
        var journal = Journal("b");

        var reply = Asked.Message("3", "and when?", author: "bob", thread: null) with { InReplyTo = Shared };

        Assert.Equal("Who opened the bridge?", (await journal.RecallAsync(reply, ConversationMemory.Span, Cancellation))?.Asked);
        Assert.Equal(AnswerOutcome.Found, (await journal.FindAnswerAsync(receipt, reply, Cancellation))?.Outcome);
    }

    [Fact]
    public async Task It_is_counted_once()
    {
        await ShareAsync();

        Assert.Equal(1, (await Journal("b").CountAsync(Cancellation)).Found);
    }

    /// <summary>Ada asks in a channel and shows everyone the answer; returns its receipt.</summary>
    private async Task<string> ShareAsync()
    {
        var conversation = Start("a");
        var given = new RecordingReplier(new PostOutcome.Posted(new ChatMessageId("discord", "given")));
        await conversation.HandleAsync(Asked.Message("1", thread: null), given, Cancellation);
        var receipt = Assert.IsType<ChatReply.Cited>(Assert.Single(given.Posted)).Receipt;
        var press = Asked.Message("2", thread: null) with { Intent = new ChatIntent.Share(receipt) };
        await conversation.HandleAsync(press, new RecordingReplier(new PostOutcome.Posted(Shared)), Cancellation);
        return receipt;
    }

    private MemoryJournal Journal(string name) =>
        new(store, new JournalContext(new JournalOwner(name, name), new UserHash(new byte[UserHash.SaltLength]), time, KeepQuestionText: true));

    private JournaledConversation Start(string name)
    {
        var journal = Journal(name);
        var engine = new AnswerEngine(knowledge, new AnsweringOptions());
        var (memory, given) = (new ConversationMemory(time), new GivenAnswers(knowledge));
        var handler = new ConversationHandler(engine, memory, given, new ModeratorDesk(knowledge, [], journal, time), new QuestionSuggestions(knowledge, engine));
        return new JournaledConversation(handler, journal, memory, given, knowledge, [], time);
    }
}
