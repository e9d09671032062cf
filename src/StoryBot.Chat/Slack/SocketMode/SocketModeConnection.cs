using System.Text.Json;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Sockets;

namespace StoryBot.Chat.Slack.SocketMode;

/// <summary>One socket from its greeting to its end: acknowledges every envelope on the socket it came by, in time whatever the work does.</summary>
internal sealed partial class SocketModeConnection(SocketConnection socket, ISocketModeListener listener, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    public const int MaxMessageBytes = 4 << 20;

    /// <summary>Slack gives three seconds: https://docs.slack.dev/apis/events-api/using-socket-mode#acknowledge</summary>
    private static readonly TimeSpan LatestAcknowledgement = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan GreetingPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(3);
    private const int NormalClosure = 1000;

    private readonly TaskCompletionSource greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketModeExit> farewell = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly HashSet<Task> acknowledging = [];
    private volatile bool leaving;
    private Task receiving = Task.CompletedTask;

    /// <summary>Ends with Slack's farewell or the socket's end, whichever comes first; envelopes may still arrive after a farewell.</summary>
    public Task<SocketModeExit> Farewell => farewell.Task;

    /// <summary>Whether nothing can arrive any more.</summary>
    public bool HasEnded => receiving.IsCompleted;

    /// <summary>Begins to receive.</summary>
    /// <returns>Whether Slack greeted; if not, <see cref="Farewell"/> says why or nothing came in time.</returns>
    public async Task<bool> GreetAsync(CancellationToken cancellation)
    {
        receiving = Task.Run(ReceiveAsync, CancellationToken.None);
        using var limit = new CancellationTokenSource(GreetingPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await Task.WhenAny(greeted.Task, farewell.Task).WaitAsync(either.Token).ConfigureAwait(false) == greeted.Task;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            farewell.TrySetResult(new SocketModeExit.Retry("Slack did not greet in time"));
            return false;
        }
    }

    /// <summary>Sends the acknowledgements that are due, then says goodbye; what arrives from now on is left for another socket.</summary>
    public async Task LeaveAsync()
    {
        Task[] due;
        lock (gate)
        {
            leaving = true;
            due = [.. acknowledging];
        }

        using var limit = new CancellationTokenSource(DrainPatience, time);
        try
        {
            await Task.WhenAll(due).WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The socket is stuck; Slack sends again by another one what was not acknowledged.
        }

        await socket.CloseAsync(NormalClosure).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await socket.DisposeAsync().ConfigureAwait(false);
        await receiving.ConfigureAwait(false);
    }

    private async Task ReceiveAsync()
    {
        while (true)
        {
            switch (await socket.ReceiveAsync().ConfigureAwait(false))
            {
                case SocketFrame.Text text:
                    OnText(text.Utf8.Span);
                    break;
                case SocketFrame.Closed closed:
                    farewell.TrySetResult(new SocketModeExit.Retry($"the socket ended ({closed.Code?.ToString() ?? "no code"}: {closed.Cause})"));
                    return;
                case SocketFrame.Oversized:
                    Log.Oversized(logger);
                    break;
            }
        }
    }

    private void OnText(ReadOnlySpan<byte> utf8)
    {
        SocketModeMessage? message;
        try
        {
            message = JsonSerializer.Deserialize(utf8, SocketModeJson.Default.SocketModeMessage);
        }
        catch (JsonException)
        {
            Log.Unreadable(logger, utf8.Length);
            return;
        }

        switch (message)
        {
            case { Type: "hello" }:
                greeted.TrySetResult();
                break;
            case { Type: "disconnect" }:
                farewell.TrySetResult(SocketModeExit.Of(message.Reason));
                break;
            case { EnvelopeId: { Length: > 0 } }:
                OnEnvelope(message);
                break;
        }
    }

    private void OnEnvelope(SocketModeMessage envelope)
    {
        lock (gate)
        {
            // Taking it in without a way to acknowledge it would have it answered twice after a redelivery.
            if (leaving)
                return;
            var due = AcknowledgeAsync(envelope.EnvelopeId!, listener.OnEnvelope(envelope));
            if (due.IsCompleted)
                return;
            acknowledging.Add(due);
            _ = due.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private void Forget(Task done)
    {
        lock (gate)
            acknowledging.Remove(done);
    }

    private async Task AcknowledgeAsync(string id, Task safe)
    {
        try
        {
            await safe.WaitAsync(LatestAcknowledgement, time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Log.Late(logger);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        var utf8 = JsonSerializer.SerializeToUtf8Bytes(new Acknowledgement(id), SocketModeJson.Default.Acknowledgement);
        using var limit = new CancellationTokenSource(DrainPatience, time);
        try
        {
            await socket.SendAsync(utf8, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The socket is stuck; its reader or its pings will notice.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack sent a frame larger than is taken; it was dropped")]
        public static partial void Oversized(ILogger logger);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack sent a frame of {Length} bytes that is no JSON of a known shape; it was dropped")]
        public static partial void Unreadable(ILogger logger, int length);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack is told that an envelope arrived before it is in safe hands: the journal is slow, or Slack itself")]
        public static partial void Late(ILogger logger);
    }
}
