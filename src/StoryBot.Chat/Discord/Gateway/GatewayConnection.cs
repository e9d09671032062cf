using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Sockets;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>One socket's life: hello, identify or resume, heartbeats, events, and the reason it ended.</summary>
/// <param name="session">The session to resume; null to identify.</param>
/// <param name="ready">Called when the session has begun or was taken up again.</param>
internal sealed partial class GatewayConnection(
    SocketConnection socket,
    GatewaySettings settings,
    GatewayShardId shard,
    GatewaySession? session,
    Action ready,
    IGatewayListener listener,
    Random random,
    TimeProvider time,
    ILogger logger) : IDisposable
{
    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(20);

    /// <summary>How long Discord may be silent before it has taken the login; an event that was missed counts as a word.</summary>
    private static readonly TimeSpan LoginPatience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource ended = new();
    private readonly bool resuming = session is not null;
    private GatewaySession? session = session;
    private GatewayPulse? pulse;
    private ITimer? loginLimit;
    private GatewayExit? exit;
    private volatile bool proven;

    /// <summary>The session as it is now; null before it has begun.</summary>
    public GatewaySession? Session => session;

    /// <summary>A resume that hangs says nothing against the session, and with the session all that was missed would go.</summary>
    private GatewayExit Unanswered => resuming
        ? new GatewayExit.Resume("Discord did not answer the resume")
        : new GatewayExit.Reidentify("Discord did not answer the login");

    /// <summary>Lives until the socket ends; a stop closes it so that the session can still be resumed.</summary>
    public async Task<GatewayExit> RunAsync(CancellationToken stopping)
    {
        using var inflater = settings.Compress ? new GatewayInflater(GatewaySettings.MaxMessageBytes) : null;
        using var stop = stopping.Register(() => Leave(new GatewayExit.Resume("StoryBot is stopping")));
        _ = LeaveUnlessAsync(HelloPatience, () => pulse is not null, new GatewayExit.Resume("no hello came"));
        try
        {
            while (true)
            {
                switch (await socket.ReceiveAsync().ConfigureAwait(false))
                {
                    case SocketFrame.Closed closed:
                        return Volatile.Read(ref exit) ?? GatewayClose.Sort(closed.Code, closed.Cause);
                    case SocketFrame.Text text:
                        await HandleAsync(text.Utf8).ConfigureAwait(false);
                        break;
                    case SocketFrame.Binary binary when inflater is not null:
                        await HandleAsync(inflater.Add(binary.Bytes.Span)).ConfigureAwait(false);
                        break;
                    case SocketFrame.Oversized { IsBinary: true } when inflater is not null:
                        await HandleAsync(InflatedMessage.Broken).ConfigureAwait(false);
                        break;
                    default:
                        Log.Dropped(logger, shard.Number);
                        break;
                }
            }
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        loginLimit?.Dispose();
        ended.Dispose();
    }

    private ValueTask HandleAsync(InflatedMessage message)
    {
        switch (message.Kind)
        {
            case InflatedKind.Whole:
                return HandleAsync(message.Utf8);
            case InflatedKind.TooLong:
                Log.Dropped(logger, shard.Number);
                break;
            case InflatedKind.Broken:
                Leave(new GatewayExit.Reidentify("the compressed stream could not be read"));
                break;
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask HandleAsync(ReadOnlyMemory<byte> utf8)
    {
        if (!GatewayFrame.TryParse(utf8, out var frame))
        {
            Log.Dropped(logger, shard.Number);
            return;
        }

        switch (frame.Opcode)
        {
            case GatewayOpcode.Hello:
                await GreetAsync(frame).ConfigureAwait(false);
                break;
            case GatewayOpcode.Heartbeat when pulse is not null:
                await pulse.BeatNowAsync(ended.Token).ConfigureAwait(false);
                break;
            case GatewayOpcode.HeartbeatAck:
                pulse?.Acknowledge();
                break;
            case GatewayOpcode.Reconnect:
                Leave(new GatewayExit.Resume("Discord asked to connect anew (op 7)"));
                break;
            case GatewayOpcode.InvalidSession:
                Leave(frame.Data.Span.SequenceEqual("true"u8) && session is not null
                    ? new GatewayExit.Resume("Discord asked to resume once more (op 9)")
                    : new GatewayExit.Reidentify("Discord no longer knows the session (op 9)"));
                break;
            case GatewayOpcode.Dispatch:
                Dispatch(frame);
                break;
        }
    }

    private async ValueTask GreetAsync(GatewayFrame frame)
    {
        if (pulse is not null || !TryRead(frame.Data, GatewayJson.Default.HelloData, out var hello) || !(hello.HeartbeatInterval is > 0 and < 3_600_000))
            return;
        pulse = new GatewayPulse(BeatAsync, random, time);
        _ = BeatOnAsync(pulse, TimeSpan.FromMilliseconds(hello.HeartbeatInterval));
        loginLimit = time.CreateTimer(_ => LeaveUnlessProven(), null, LoginPatience, Timeout.InfiniteTimeSpan);
        var login = session is null
            ? JsonSerializer.SerializeToUtf8Bytes(
                new(GatewayOpcode.Identify, new(settings.Token, GatewaySettings.Intents, new("linux", "storybot", "storybot"), [shard.Number, shard.Count])),
                GatewayJson.Default.OutgoingIdentifyData)
            : JsonSerializer.SerializeToUtf8Bytes(
                new(GatewayOpcode.Resume, new(settings.Token, session.Id, session.Sequence.Received)),
                GatewayJson.Default.OutgoingResumeData);
        await socket.SendAsync(login, ended.Token).ConfigureAwait(false);
    }

    private void Dispatch(GatewayFrame frame)
    {
        if (frame.Event == "READY")
            Begin(frame);
        if (session is null)
            return;
        if (frame.Event is "READY" or "RESUMED")
        {
            proven = true;
            loginLimit?.Dispose();
            ready();
        }
        else if (!proven)
        {
            // What was missed comes before the RESUMED, however much it is: Discord is answering.
            loginLimit?.Change(LoginPatience, Timeout.InfiniteTimeSpan);
        }

        var handled = Task.CompletedTask;
        try
        {
            handled = listener.OnDispatch(new GatewayDispatch(frame.Event ?? "", frame.Data, resuming && !proven));
        }
        catch (Exception fault)
        {
            Log.Undecodable(logger, shard.Number, frame.Event, fault);
        }

        if (frame.Sequence is { } sequence)
            session.Sequence.Take(sequence, handled);
    }

    private void Begin(GatewayFrame frame)
    {
        if (TryRead(frame.Data, GatewayJson.Default.ReadyData, out var data)
            && data.SessionId is { Length: > 0 } id
            && Snowflake.TryParse(data.User?.Id, out var user)
            && Snowflake.TryParse(data.Application?.Id ?? data.User?.Id, out var application)
            && GatewaySettings.TryAddress(data.ResumeGatewayUrl, out var address))
        {
            session = new GatewaySession(id, address, new SequenceLedger(frame.Sequence ?? 0), new GatewayIdentity(user, application));
            listener.OnReady(shard, session.Identity);
        }
        else
        {
            Leave(new GatewayExit.Reidentify("the session began with a READY that makes no sense"));
        }
    }

    private async ValueTask BeatAsync(CancellationToken cancellation)
    {
        var sequence = session is null ? "null" : session.Sequence.Received.ToString();
        await socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"op":1,"d":{{sequence}}}"""), cancellation).ConfigureAwait(false);
    }

    private async Task BeatOnAsync(GatewayPulse beats, TimeSpan interval)
    {
        try
        {
            await beats.RunAsync(interval, ended.Token).ConfigureAwait(false);
            Leave(new GatewayExit.Resume("no answer to a heartbeat"));
        }
        catch (OperationCanceledException)
        {
            // The connection ended first.
        }
    }

    private async Task LeaveUnlessAsync(TimeSpan patience, Func<bool> happened, GatewayExit otherwise)
    {
        try
        {
            await Task.Delay(patience, time, ended.Token).ConfigureAwait(false);
            if (!happened())
                Leave(otherwise);
        }
        catch (OperationCanceledException)
        {
            // The connection ended first.
        }
    }

    // Disposing of the timer does not call back what it has begun.
    private void LeaveUnlessProven()
    {
        if (!proven)
            Leave(Unanswered);
    }

    private void Leave(GatewayExit reason)
    {
        if (Interlocked.CompareExchange(ref exit, reason, null) is null)
            _ = socket.CloseAsync(GatewayClose.KeepSession);
    }

    private static bool TryRead<T>(ReadOnlyMemory<byte> json, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value)
        where T : class
    {
        try
        {
            value = JsonSerializer.Deserialize(json.Span, type);
        }
        catch (JsonException)
        {
            value = null;
        }

        return value is not null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard}: dropped a message that can't be read or is too long")]
        public static partial void Dropped(ILogger logger, int shard);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard}: dropped a {Event} that can't be read")]
        public static partial void Undecodable(ILogger logger, int shard, string? @event, Exception fault);
    }
}
