using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Admissions;
using StoryBot.Chat.Slack.Web;
using StoryBot.Chat.Sockets;
using StoryBot.Chat.Telemetry;

namespace StoryBot.Chat.Slack.SocketMode;

/// <summary>Keeps one socket open for ever; where Slack announces that it will close, a new one stands before the old one goes.</summary>
internal sealed partial class SocketModeSlot(
    int number, SlackApi api, Admission admission, bool plainAllowed, ISocketModeListener listener, Random random, TimeProvider time, ILogger<SocketModeSlot> logger)
{
    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan CrowdedWait = TimeSpan.FromSeconds(30);

    /// <summary>A socket that lived so long was sound: the next one is not kept waiting for what happened before.</summary>
    private static readonly TimeSpan SoundLife = TimeSpan.FromSeconds(10);

    /// <summary>After a shorter life than this the waits grow; after a longer one the first of them is enough, since meanwhile nobody may listen.</summary>
    private static readonly TimeSpan SettledLife = TimeSpan.FromSeconds(2);

    /// <summary>Slack pings too, but only our own pings tell us in good time that nobody is there.</summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(10);

    private Pass pass = admission.Pass;
    private volatile ChatAdapterHealth health = new ChatAdapterHealth.Connecting("not connected yet");
    private volatile SocketModeConnection? newest;

    /// <summary>A socket that is being refreshed is heard until Slack closes it, and the next one may be long in coming.</summary>
    public ChatAdapterHealth Health => health is ChatAdapterHealth.Connected && newest is { HasEnded: true }
        ? new ChatAdapterHealth.Connecting("the socket ended before the next one stood")
        : health;

    /// <summary>Until stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            var waits = Waits();
            var began = time.GetTimestamp();
            while (!stopping.IsCancellationRequested)
            {
                var (connection, exit) = await ConnectAsync(stopping).ConfigureAwait(false);
                if (connection is not null)
                {
                    began = time.GetTimestamp();
                    var old = newest;
                    newest = connection;
                    health = new ChatAdapterHealth.Connected(time.GetUtcNow());
                    Log.Ready(logger, number);
                    await RetireAsync(old).ConfigureAwait(false);
                    exit = await connection.Farewell.WaitAsync(stopping).ConfigureAwait(false);
                }

                if (exit is SocketModeExit.Refused refused)
                {
                    health = new ChatAdapterHealth.Connecting(refused.Cause);
                    admission.Refuse(pass, refused.Cause, refused.Mend);
                    continue;
                }

                Log.Lost(logger, number, exit!.Cause);
                ChatTelemetry.CountReconnect(SlackAdapter.PlatformName, exit is SocketModeExit.Refresh ? "refresh" : exit is SocketModeExit.Crowded ? "crowded" : "new_session");
                if (exit is not SocketModeExit.Refresh)
                    health = new ChatAdapterHealth.Connecting(exit.Cause);
                var life = connection is null ? TimeSpan.Zero : time.GetElapsedTime(began);
                var sound = life >= SoundLife;
                if (life >= SettledLife)
                    waits = Waits();
                if (sound || (exit is SocketModeExit.Refresh && life >= FirstWait))
                    continue;
                waits.MoveNext();
                await Task.Delay(exit is SocketModeExit.Crowded && waits.Current < CrowdedWait ? CrowdedWait : waits.Current, time, stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            health = new ChatAdapterHealth.Connecting("stopped");
        }
        finally
        {
            await RetireAsync(newest).ConfigureAwait(false);
        }
    }

    private IEnumerator<TimeSpan> Waits() => new Backoff(FirstWait, LongestWait, random).GetEnumerator();

    private async Task<(SocketModeConnection? Connection, SocketModeExit? Exit)> ConnectAsync(CancellationToken stopping)
    {
        await admission.AdmittedAsync(stopping).ConfigureAwait(false);
        pass = admission.Pass;
        var asked = await SocketTicket.AskAsync(api, plainAllowed, stopping).ConfigureAwait(false);
        if (asked is SocketTicket.Denied denied)
            return (null, denied.Exit);
        try
        {
            var socket = await SocketConnection
                .ConnectAsync(((SocketTicket.Granted)asked).Address, SocketModeConnection.MaxMessageBytes, ConnectPatience, time, stopping, Pulse)
                .ConfigureAwait(false);
            var connection = new SocketModeConnection(socket, listener, time, logger);
            var greeted = false;
            try
            {
                greeted = await connection.GreetAsync(stopping).ConfigureAwait(false);
            }
            finally
            {
                if (!greeted)
                    await connection.DisposeAsync().ConfigureAwait(false);
            }

            if (greeted)
                return (connection, null);
            return (null, await connection.Farewell.ConfigureAwait(false));
        }
        catch (Exception broken) when (broken is WebSocketException or IOException || (broken is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            return (null, new SocketModeExit.Retry($"the socket can't be reached ({broken.GetType().Name})"));
        }
    }

    private static async Task RetireAsync(SocketModeConnection? old)
    {
        if (old is null)
            return;
        await old.LeaveAsync().ConfigureAwait(false);
        await old.DisposeAsync().ConfigureAwait(false);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Slack socket {Number} is connected")]
        public static partial void Ready(ILogger logger, int number);

        [LoggerMessage(Level = LogLevel.Information, Message = "Slack socket {Number} goes: {Cause}")]
        public static partial void Lost(ILogger logger, int number, string cause);
    }
}
