using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Answering;
using StoryBot.Conversation;
using StoryBot.Hosting;
using StoryBot.Journal;
using StoryBot.Journal.Memory;
using StoryBot.Moderation;
using StoryBot.Simulators;
using StoryBot.Tests.Fakes;
using StoryBot.Tests.Journal;

namespace StoryBot.Tests.Hosting;

/// <summary>What a clock that is wrong may cost.</summary>
public sealed class JournalDeletionTests : IDisposable
{
    private const string Text = "The mayor opened the new bridge.";

    private readonly FakeTimeProvider time = new();
    private readonly MovedClock clock;
    private readonly MemoryStore store = new();
    private readonly MemoryJournal journal;
    private readonly KnowledgeBase knowledge = KnowledgeBase.InMemory(
        [new Article("town.md", "Town news", "0", [new Paragraph(1, Text, new TextSpan(0, Text.Length), [new TextSpan(0, Text.Length)])])]);

    public JournalDeletionTests()
    {
        clock = new MovedClock(time);
        journal = new MemoryJournal(store, new JournalContext(new JournalOwner("a", "a"), new UserHash(new byte[UserHash.SaltLength]), clock, KeepQuestionText: true));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => knowledge.Dispose();

    [Fact]
    public async Task A_clock_far_ahead_at_the_start_and_set_right_soon_after_deletes_nothing_that_is_not_old()
    {
        await Asked.FinishAsync(journal, Asked.Message("old"));
        time.Advance(TimeSpan.FromDays(95));
        await Asked.FinishAsync(journal, Asked.Message("recent"));
        using var worker = Worker();
        clock.Moved = TimeSpan.FromDays(100);
        await worker.StartAsync(Cancellation);

        for (var minute = 0; minute < 30; minute++)
            await PassMinuteAsync();
        clock.Moved = TimeSpan.Zero;
        var began = TimeProvider.System.GetTimestamp();
        while (Holds("old"))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < ChangeSignal.Patience, "What is old was never deleted.");
            await PassMinuteAsync();
        }

        Assert.True(Holds("recent"));
        await worker.StopAsync(Cancellation);
    }

    private async Task PassMinuteAsync()
    {
        time.Advance(TimeSpan.FromMinutes(1));
        await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancellation);
    }

    private bool Holds(string id)
    {
        lock (store.Gate)
            return store.Find(Asked.Message(id).Id) is not null;
    }

    private JournalWorker Worker()
    {
        var engine = new AnswerEngine(knowledge, new AnsweringOptions());
        var (memory, given) = (new ConversationMemory(clock), new GivenAnswers(knowledge));
        var handler = new ConversationHandler(engine, memory, given, new ModeratorDesk(knowledge, [], journal, clock), new QuestionSuggestions(knowledge, engine));
        var platform = new SilentPlatform();
        var conversation = new JournaledConversation(handler, journal, memory, given, knowledge, [platform], clock);
        return new JournalWorker(journal, new JournalOptions(), conversation, knowledge, [platform], clock, NullLogger<JournalWorker>.Instance);
    }
}
