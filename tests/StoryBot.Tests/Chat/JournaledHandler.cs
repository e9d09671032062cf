using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using StoryBot.Chat;
using StoryBot.Simulators;

namespace StoryBot.Tests.Chat;

/// <summary>Answers as told and, like the program's journal, never answers one message twice; may outlive an adapter.</summary>
internal sealed class JournaledHandler : IChatMessageHandler
{
    private readonly ConcurrentDictionary<ChatMessageId, PostOutcome> journal = new();
    private readonly Channel<ChatMessageId> answered = Channel.CreateUnbounded<ChatMessageId>();

    /// <summary>What is said to a message; an echo at first.</summary>
    public Func<ChatMessage, ChatReply> Says { get; set; } = message =>
        new ChatReply.Notice(message.Intent is ChatIntent.Ask ask ? $"you said: {ask.Text}" : $"{message.Intent.GetType().Name}");

    /// <summary>Awaited before a message is taken in for good.</summary>
    public Func<ChatMessage, Task> BeforeAccepting { get; set; } = _ => Task.CompletedTask;

    /// <summary>Awaited before each answer.</summary>
    public Func<ChatMessage, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Awaited after each post, before it is in the journal.</summary>
    public Func<ChatMessage, CancellationToken, Task> BeforeRecording { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Whether a message is another process's to answer.</summary>
    public Func<ChatMessage, bool> IsTaken { get; set; } = _ => false;

    /// <summary>What was taken in for good, in order.</summary>
    public ConcurrentQueue<ChatMessage> Accepted { get; } = new();

    public ConcurrentQueue<ChatMessage> Handled { get; } = new();

    public IEnumerable<PostOutcome> Outcomes => journal.Values;

    /// <summary>Completes when so many messages have been answered.</summary>
    public async Task AnsweredAsync(int count)
    {
        while (journal.Count < count)
            await answered.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
    }

    public async Task AcceptAsync(ChatMessage message, CancellationToken cancellation)
    {
        await BeforeAccepting(message);
        Accepted.Enqueue(message);
    }

    public async Task HandleAsync(ChatMessage message, IChatReplier replier, CancellationToken cancellation)
    {
        Handled.Enqueue(message);
        if (IsTaken(message) || journal.ContainsKey(message.Id))
            return;
        await Before(message, cancellation);
        var outcome = await replier.PostAsync(Says(message), cancellation);
        await BeforeRecording(message, cancellation);
        journal[message.Id] = outcome;
        answered.Writer.TryWrite(message.Id);
    }

    public ImmutableArray<string> Suggest(string typed, int count) =>
        [$"Who {typed}?", new string('x', 101), .. Enumerable.Range(0, 40).Select(number => $"{typed} {number}")];
}
