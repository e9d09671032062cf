using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Conversation;
using StoryBot.Hosting;
using StoryBot.Journal;
using StoryBot.Journal.Sqlite;
using StoryBot.Moderation;
using StoryBot.Tests.Journal;

namespace StoryBot.Tests.Hosting;

public sealed class JournalWorkerTests : IDisposable
{
    private const string Text = "The mayor opened the new bridge.";

    private readonly FakeTimeProvider time = new();
    private readonly TemporaryFolder folder = new();
    private readonly KnowledgeBase knowledge = KnowledgeBase.InMemory(
        [new Article("town.md", "Town news", "0", [new Paragraph(1, Text, new TextSpan(0, Text.Length), [new TextSpan(0, Text.Length)])])]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        knowledge.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task More_of_a_channel_than_is_taken_up_at_a_time_is_answered_in_the_order_in_which_it_was_asked()
    {
        var asked = Enumerable.Range(1, 260).Select(number => $"{number}").ToArray();
        await using (var dead = Journal("a"))
            await Task.WhenAll(asked.Select(id => dead.AcceptAsync(Asked.Message(id), Cancellation)));
        await using var journal = Journal("b");
        var platform = new Platform(asked.Length);
        using var worker = Worker(journal, platform);

        await worker.StartAsync(Cancellation);
        await platform.Done.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        await worker.StopAsync(Cancellation);

        Assert.Equal(asked, platform.Answered);
    }

    [Fact]
    public async Task A_channels_threads_are_answered_in_the_order_in_which_they_were_begun()
    {
        string[] asked = ["1", "2", "3"];
        await using (var dead = Journal("a"))
            await Task.WhenAll(asked.Select(id => dead.AcceptAsync(Asked.Message(id, thread: id), Cancellation)));
        await using var journal = Journal("b");
        // Side by side, those that need not wait would be answered before the first.
        var platform = new Platform(asked.Length)
        {
            Before = id => id == "1" ? Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, Cancellation) : Task.CompletedTask,
        };
        using var worker = Worker(journal, platform);

        await worker.StartAsync(Cancellation);
        await platform.Done.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        await worker.StopAsync(Cancellation);

        Assert.Equal(asked, platform.Answered);
    }

    private SqliteJournal Journal(string name) =>
        new(Path.Combine(folder.Path, "journal.db"), new JournalContext(new JournalOwner(name, name), new UserHash(new byte[UserHash.SaltLength]), time, KeepQuestionText: true));

    private JournalWorker Worker(IJournal journal, Platform platform)
    {
        var engine = new AnswerEngine(knowledge, new AnsweringOptions());
        var (memory, given) = (new ConversationMemory(time), new GivenAnswers(knowledge));
        var handler = new ConversationHandler(engine, memory, given, new ModeratorDesk(knowledge, [], journal, time), new QuestionSuggestions(knowledge, engine));
        var conversation = new JournaledConversation(handler, journal, memory, given, knowledge, [platform], time);
        return new JournalWorker(journal, new JournalOptions(), conversation, knowledge, [platform], time, NullLogger<JournalWorker>.Instance);
    }

    /// <summary>A chat that takes so many answers and remembers to what.</summary>
    private sealed class Platform(int expected) : IChatAdapter
    {
        private readonly ConcurrentQueue<string> answered = [];
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>What happens before a message is answered; at first nothing.</summary>
        public Func<string, Task> Before { get; init; } = _ => Task.CompletedTask;

        public IEnumerable<string> Answered => answered;

        public Task Done => done.Task;

        public ChatAdapterHealth Health { get; } = new ChatAdapterHealth.Connected(default);

        string IChatAdapter.Platform => "discord";

        public IChatReplier? ReplierFor(ChatMessage message, DateTimeOffset? postingSince) => new Replier(async () =>
        {
            await Before(message.Id.Value);
            answered.Enqueue(message.Id.Value);
            if (answered.Count == expected)
                done.SetResult();
        });

        public Task RunAsync(IChatMessageHandler handler, CancellationToken stopping) => Task.CompletedTask;
    }

    private sealed class Replier(Func<Task> post) : IChatReplier
    {
        public async Task<PostOutcome> PostAsync(ChatReply reply, CancellationToken cancellation)
        {
            await post();
            return new PostOutcome.Posted(Asked.Post("1"));
        }
    }
}
