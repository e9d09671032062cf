using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Admissions;
using StoryBot.Chat.Sockets;
using StoryBot.Chat.Telemetry;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>Keeps one shard connected: connection after connection, as each one's exit says, until stopped or refused for good.</summary>
internal sealed partial class GatewayShard(
    GatewayShardId id,
    Admission admission,
    bool compress,
    IdentifyGate gate,
    GatewaySessionStore store,
    IGatewayListener listener,
    Random random,
    TimeProvider time,
    ILogger<GatewayShard> logger)
{
    private const int MostFailedConnects = 3;
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(15);

    private readonly Lock writing = new();
    private readonly BrokenResumes broken = new(time);
    private volatile ChatAdapterHealth health = new ChatAdapterHealth.Connecting("not connected yet");
    private volatile GatewaySession? session;
    private volatile TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Pass pass = admission.Pass;
    private SavedSession? saved;
    private int failedConnects;
    private bool wasReady;

    public ChatAdapterHealth Health => health;

    /// <summary>Whether it was refused because the bot has outgrown this number of shards.</summary>
    public bool NeedsMoreShards { get; private set; }

    /// <summary>Returns when stopped, or refused for good; <see cref="Health"/> tells which.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        Restore();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var saving = SaveNowAndThenAsync(ended.Token);
        try
        {
            await ConnectForeverAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            health = new ChatAdapterHealth.Connecting("stopped");
        }

        await ended.CancelAsync().ConfigureAwait(false);
        await saving.ConfigureAwait(false);
    }

    /// <summary>Writes down how far the session was handled; called once more when the last work has ended.</summary>
    public void Save()
    {
        lock (writing)
        {
            if (session is not { } current)
                return;
            var now = new SavedSession(current.Id, current.ResumeAddress, current.Sequence.Durable, current.Identity.User, current.Identity.Application);
            if (now == saved)
                return;
            store.Save(id, now);
            saved = now;
        }
    }

    private async Task ConnectForeverAsync(CancellationToken stopping)
    {
        var pace = new ReconnectPace(random, time);
        while (!stopping.IsCancellationRequested)
        {
            wasReady = false;
            var began = time.GetTimestamp();
            var exit = await ConnectOnceAsync(stopping).ConfigureAwait(false);
            var lived = time.GetElapsedTime(began);
            if (stopping.IsCancellationRequested)
                return;
            if (exit is GatewayExit.Fatal fatal)
            {
                NeedsMoreShards = fatal.NeedsMoreShards;
                health = new ChatAdapterHealth.Refused(fatal.Cause, fatal.Mend);
                Log.Refused(logger, id.Number, fatal.Cause, fatal.Mend);
                return;
            }

            health = new ChatAdapterHealth.Connecting(exit.Cause);
            Log.Lost(logger, id.Number, exit.Cause);
            if (exit is GatewayExit.Refused refused)
            {
                await WaitOutAsync(refused, stopping).ConfigureAwait(false);
                continue;
            }

            ChatTelemetry.CountReconnect(DiscordAdapter.PlatformName, exit is GatewayExit.Resume ? "resume" : "new_session");
            if (exit is GatewayExit.Reidentify)
                Forget();
            await Task.Delay(pace.After(exit, wasReady, lived), time, stopping).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps the session meanwhile, unless that alone is refused: then REST takes the very token that the gateway did not.</summary>
    private async Task WaitOutAsync(GatewayExit.Refused refused, CancellationToken stopping)
    {
        if (!wasReady && session is not null && await gate.IsReachableAsync(stopping).ConfigureAwait(false) && pass == admission.Pass)
        {
            Forget();
            return;
        }

        admission.Refuse(pass, refused.Cause, refused.Mend);
        await admission.AdmittedAsync(stopping).ConfigureAwait(false);
    }

    private async Task<GatewayExit> ConnectOnceAsync(CancellationToken stopping)
    {
        var resumed = session;
        // Perhaps nothing could be reached so far; now that Discord can, the session gets one more try before it is given up with all it missed.
        var isLastTry = resumed is not null && failedConnects >= MostFailedConnects && await gate.IsReachableAsync(stopping).ConfigureAwait(false);
        Uri address;
        if (resumed is not null)
        {
            address = resumed.ResumeAddress;
        }
        else
        {
            switch (await gate.EnterAsync(id, cause => health = new ChatAdapterHealth.Connecting(cause), stopping).ConfigureAwait(false))
            {
                case GatewayDirections.Found found:
                    address = found.Address;
                    break;
                case GatewayDirections.Unavailable unavailable:
                    return new GatewayExit.Resume(unavailable.Cause);
                default:
                    throw new InvalidOperationException("unknown directions");
            }
        }

        // Of several shards the first that is refused keeps the others from trying.
        await admission.AdmittedAsync(stopping).ConfigureAwait(false);
        pass = admission.Pass;
        var settings = new GatewaySettings(pass.Token, compress);
        var missedFrom = resumed?.Sequence.Received;
        var stood = false;
        GatewayExit exit;
        try
        {
            var socket = await SocketConnection
                .ConnectAsync(settings.Form(address), GatewaySettings.MaxMessageBytes, ConnectPatience, time, stopping)
                .ConfigureAwait(false);
            stood = true;
            await using (socket.ConfigureAwait(false))
                exit = await TalkAsync(socket, settings, resumed, stopping).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is WebSocketException or IOException || (broken is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            exit = new GatewayExit.Resume($"the gateway can't be reached ({broken.GetType().Name})");
        }

        if (wasReady || resumed is null || exit is not GatewayExit.Resume)
            return exit;
        // A connection that came about shows that the address is right.
        failedConnects = stood ? 0 : failedConnects + 1;
        var isGivenUp = stood
            ? broken.Add(advanced: resumed.Sequence.Received > missedFrom) && await gate.IsReachableAsync(stopping).ConfigureAwait(false)
            : isLastTry;
        return isGivenUp ? new GatewayExit.Reidentify($"the session can't be resumed; {exit.Cause}") : exit;
    }

    private async Task<GatewayExit> TalkAsync(SocketConnection socket, GatewaySettings settings, GatewaySession? resumed, CancellationToken stopping)
    {
        GatewayConnection? connection = null;
        using var talking = connection = new GatewayConnection(socket, settings, id, resumed, OnReady, listener, random, time, logger);
        return await connection.RunAsync(stopping).ConfigureAwait(false);

        void OnReady()
        {
            session = connection!.Session;
            wasReady = true;
            failedConnects = 0;
            broken.Clear();
            health = new ChatAdapterHealth.Connected(time.GetUtcNow());
            begun.TrySetResult();
            Log.Ready(logger, id.Number, resumed is null ? "new session" : "resumed");
        }
    }

    private void Restore()
    {
        saved = store.Load(id);
        if (saved is null || !GatewaySettings.TryAddress(saved.ResumeAddress.OriginalString, out var address))
            return;
        session = new GatewaySession(saved.Id, address, new SequenceLedger(saved.Sequence), new GatewayIdentity(saved.User, saved.Application));
        listener.OnReady(id, session.Identity);
    }

    private void Forget()
    {
        failedConnects = 0;
        broken.Clear();
        lock (writing)
        {
            session = null;
            saved = null;
            store.Forget(id);
        }
    }

    // Not where the gateway is read: a disk that hangs must not make it deaf.
    private async Task SaveNowAndThenAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await Task.WhenAny(begun.Task, Task.Delay(TimeSpan.FromSeconds(1), time, ended)).ConfigureAwait(false);
            if (begun.Task.IsCompleted)
                begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Save();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Discord shard {Shard} is connected ({How})")]
        public static partial void Ready(ILogger logger, int shard, string how);

        [LoggerMessage(Level = LogLevel.Information, Message = "Discord shard {Shard} lost its connection: {Cause}")]
        public static partial void Lost(ILogger logger, int shard, string cause);

        [LoggerMessage(Level = LogLevel.Error, Message = "Discord refuses shard {Shard}: {Cause}. {Mend}")]
        public static partial void Refused(ILogger logger, int shard, string cause, string mend);
    }
}
