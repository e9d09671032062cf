using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Discord.Gateway;
using StoryBot.Chat.Sockets;
using StoryBot.Simulators;
using StoryBot.Simulators.Discord;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class GatewayConnectionTests
{
    private readonly FakeTimeProvider time = new();
    private readonly Listener listener = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_resume_goes_on_as_long_as_what_was_missed_comes_and_a_minute_of_silence_ends_it_for_another()
    {
        // With no heartbeat in it: the clock of this test is moved by minutes at once.
        await using var discord = await DiscordSimulator.StartAsync(new() { HeartbeatInterval = TimeSpan.FromMinutes(59) });
        discord.Faults.HangResumes(times: 1);
        var settings = new GatewaySettings(discord.Bot.Token, compress: false);
        await using var socket = await SocketConnection.ConnectAsync(
            settings.Form(discord.GatewayAddress), GatewaySettings.MaxMessageBytes, ChangeSignal.Patience, time, Cancellation);
        var session = new GatewaySession("session", discord.GatewayAddress, new SequenceLedger(0), new GatewayIdentity(default, default));
        using var connection = new GatewayConnection(
            socket, settings, new GatewayShardId(0, 1), session, () => { }, listener, new Random(1), time, NullLogger.Instance);
        var running = connection.RunAsync(Cancellation);
        await discord.UntilAsync(() => discord.Gateway.ResumesToHang == 0, "the resume");

        for (var number = 1; number <= 3; number++)
        {
            time.Advance(TimeSpan.FromSeconds(50));
            discord.Faults.SendText($$$"""{"op":0,"t":"MESSAGE_CREATE","s":{{{number}}},"d":{}}""");
            await discord.UntilAsync(() => listener.Heard == number, "what was missed");
        }

        Assert.False(running.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.IsType<GatewayExit.Resume>(await running.WaitAsync(ChangeSignal.Patience, Cancellation));
    }

    /// <summary>Counts events.</summary>
    private sealed class Listener : IGatewayListener
    {
        private int heard;

        public int Heard => Volatile.Read(ref heard);

        public void OnReady(GatewayShardId shard, GatewayIdentity identity)
        {
        }

        public Task OnDispatch(GatewayDispatch dispatch)
        {
            Interlocked.Increment(ref heard);
            return Task.CompletedTask;
        }
    }
}
