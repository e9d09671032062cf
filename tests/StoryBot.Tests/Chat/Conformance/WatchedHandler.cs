using System.Collections.Concurrent;
using System.Collections.Immutable;
using StoryBot.Chat;
using StoryBot.Simulators;

namespace StoryBot.Tests.Chat.Conformance;

/// <summary>Hands everything on, and tells when nothing is under way: a long reply has then been posted to its end.</summary>
internal sealed class WatchedHandler(IChatMessageHandler handler) : IChatMessageHandler
{
    private readonly Lock gate = new();
    private TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int underWay;

    /// <summary>What the platform handed inward, in order.</summary>
    public ConcurrentQueue<ChatMessage> Messages { get; } = new();

    /// <summary>Completes when every message that has been begun is done; at least one must have been.</summary>
    public async Task IdleAsync()
    {
        Task done;
        lock (gate)
            done = idle.Task;
        await done.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
    }

    public async Task HandleAsync(ChatMessage message, IChatReplier replier, CancellationToken cancellation)
    {
        Messages.Enqueue(message);
        lock (gate)
        {
            if (underWay++ == 0 && idle.Task.IsCompleted)
                idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        try
        {
            await handler.HandleAsync(message, replier, cancellation);
        }
        finally
        {
            lock (gate)
            {
                if (--underWay == 0)
                    idle.TrySetResult();
            }
        }
    }

    public ImmutableArray<string> Suggest(string typed, int count) => handler.Suggest(typed, count);

    public Task AcceptAsync(ChatMessage message, CancellationToken cancellation) => handler.AcceptAsync(message, cancellation);

    public Task<ChatOverview> DescribeAsync(CancellationToken cancellation) => handler.DescribeAsync(cancellation);
}
