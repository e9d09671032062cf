using System.Text.Json;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>Answers what a client says on one socket, and closes it as Discord does where the client errs.</summary>
internal sealed class GatewayConversation(
    GatewayConnection connection, GatewayHub hub, SimulatedWorld world, DiscordSimulatorOptions options, GatewaySettings settings)
{
    private const int EventsPerMinute = 120;
    private readonly Queue<DateTimeOffset> recent = new();
    private ITimer? silence;

    /// <summary>Says hello, then reads until either side ends it.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // Watched from before the hello: a test moves the clock as soon as it has that.
        using var watch = silence = options.Time.CreateTimer(
            _ => Refuse(GatewayCloseCode.SessionTimedOut, "Session timed out."), null, Patience, Timeout.InfiniteTimeSpan);
        var interval = (int)options.HeartbeatInterval.TotalMilliseconds;
        connection.Send(GatewayPayload.Write(GatewayOpcode.Hello, new JsonObject { ["heartbeat_interval"] = interval }));
        if (settings.Version is not 10)
        {
            connection.Close((int)GatewayCloseCode.InvalidApiVersion, "Invalid API version.");
        }

        while (await connection.ReceiveAsync(cancellation) is { } payload)
        {
            if (!connection.IsClosing)
            {
                Hear(payload);
            }
        }
    }

    private TimeSpan Patience => options.HeartbeatInterval * 1.5;

    private void Hear(byte[] payload)
    {
        if (payload.Length > GatewayConnection.LargestClientPayload || Parse(payload) is not { } message
            || message["op"] is not JsonValue op || !op.TryGetValue<int>(out var opcode))
        {
            Refuse(GatewayCloseCode.DecodeError, "Error while decoding payload.");
            return;
        }

        if (TooFast())
        {
            Refuse(GatewayCloseCode.RateLimited, "You are sending too many requests.");
            return;
        }

        switch ((GatewayOpcode)opcode)
        {
            case GatewayOpcode.Heartbeat:
                Acknowledge();
                break;
            case GatewayOpcode.Identify when connection.Session is not null:
            case GatewayOpcode.Resume when connection.Session is not null:
                Refuse(GatewayCloseCode.AlreadyAuthenticated, "Already authenticated.");
                break;
            case GatewayOpcode.Identify:
                Identify(message["d"] as JsonObject);
                break;
            case GatewayOpcode.Resume:
                Resume(message["d"] as JsonObject);
                break;
            case GatewayOpcode.PresenceUpdate or GatewayOpcode.VoiceStateUpdate or GatewayOpcode.RequestGuildMembers
                or GatewayOpcode.RequestSoundboardSounds or GatewayOpcode.RequestChannelInfo:
                if (connection.Session is null)
                {
                    Refuse(GatewayCloseCode.NotAuthenticated, "Not authenticated.");
                }

                break;
            default:
                Refuse(GatewayCloseCode.UnknownOpcode, "Unknown opcode.");
                break;
        }
    }

    private void Acknowledge()
    {
        silence!.Change(Patience, Timeout.InfiniteTimeSpan);
        var delay = hub.AckDelay;
        if (delay > TimeSpan.Zero)
        {
            // Before the heartbeat is counted: who sees the count may move the clock at once.
            _ = AcknowledgeLaterAsync(delay);
        }

        hub.HeartbeatArrived();
        if (delay == TimeSpan.Zero)
        {
            connection.Send(GatewayPayload.Write(GatewayOpcode.HeartbeatAck));
        }
    }

    private async Task AcknowledgeLaterAsync(TimeSpan delay)
    {
        await Task.Delay(delay, options.Time);
        connection.Send(GatewayPayload.Write(GatewayOpcode.HeartbeatAck));
    }

    private void Identify(JsonObject? data)
    {
        switch (GatewayIdentify.Read(data, world.Application, options, hub.RecommendedShards))
        {
            case GatewayIdentify.Refused(var code, var reason):
                Refuse(code, reason);
                break;
            case GatewayIdentify.Accepted when !hub.Budget.Spend():
                world.Application.ResetToken();
                hub.ForEachConnection(other => other.Close((int)GatewayCloseCode.AuthenticationFailed, "Authentication failed."));
                break;
            case GatewayIdentify.Accepted accepted when options.EnforcesIdentifyPace && !hub.Budget.KeepsPace(accepted.Shard):
                connection.Send(GatewayPayload.Write(GatewayOpcode.InvalidSession, false));
                break;
            case GatewayIdentify.Accepted accepted:
                Welcome(accepted);
                break;
        }
    }

    private void Welcome(GatewayIdentify.Accepted accepted)
    {
        var session = new GatewaySession(
            Guid.NewGuid().ToString("N"), accepted.Intents, accepted.Shard, accepted.Shards, options.ReplayCapacity);
        world.Read(() => hub.Identified(
            connection, session, ReadyEvent.For(world, session, settings.ResumeAddress), world.GuildEvents()));
    }

    private void Resume(JsonObject? data)
    {
        if (hub.ResumesToBreak > 0)
        {
            hub.ResumesToBreak--;
            connection.Abort();
            return;
        }

        if (hub.ResumesToHang > 0)
        {
            hub.ResumesToHang--;
            return;
        }

        if (hub.RefusesResumes || !world.Application.Accepts(Text(data, "token")))
        {
            Refuse(GatewayCloseCode.AuthenticationFailed, "Authentication failed.");
            return;
        }

        var sequence = data?["seq"] is JsonValue seq && seq.TryGetValue<long>(out var value) ? value : -1;
        switch (hub.Resumed(connection, Text(data, "session_id") ?? "", sequence))
        {
            case ResumeOutcome.UnknownSession:
                connection.Send(GatewayPayload.Write(GatewayOpcode.InvalidSession, false));
                break;
            case ResumeOutcome.InvalidSequence:
                Refuse(GatewayCloseCode.InvalidSequence, "Invalid seq.");
                break;
        }
    }

    private bool TooFast()
    {
        var now = options.Time.GetUtcNow();
        while (recent.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromMinutes(1))
        {
            recent.Dequeue();
        }

        recent.Enqueue(now);
        return recent.Count > EventsPerMinute;
    }

    private void Refuse(GatewayCloseCode code, string reason) => connection.Close((int)code, reason);

    private static string? Text(JsonObject? data, string name) =>
        data?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject? Parse(byte[] payload)
    {
        try
        {
            return JsonNode.Parse(payload) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
