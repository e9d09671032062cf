using StoryBot.Simulators.Discord.Gateway;
using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord;

/// <summary>What can go wrong, on demand.</summary>
internal sealed class DiscordFaults(GatewayHub gateway, RestFaults rest, SimulatedApplication application, OpenConnections connections)
{
    /// <summary>Closes every gateway socket with this code (null: without one); the sessions stay resumable where Discord's would.</summary>
    public void CloseAll(int? code, string reason = "") =>
        gateway.ForEachConnection(connection => connection.Close(code, reason));

    /// <summary>Resets every gateway socket's TCP connection.</summary>
    public void AbortAll() => gateway.ForEachConnection(connection => connection.Abort());

    /// <summary>Cuts the network: what stands is reset, and nothing new gets through.</summary>
    public void CutNetwork()
    {
        rest.TakeDown();
        connections.AbortAll();
    }

    /// <summary>Resets every connection, kept ones of REST too; new ones get through.</summary>
    public void CutConnections() => connections.AbortAll();

    public void RestoreNetwork() => rest.TakeDown(false);

    /// <summary>The token is refused from now on, until <see cref="AcceptToken"/>; the sockets are closed by 4004.</summary>
    public void RefuseToken()
    {
        application.RefusesToken = true;
        CloseAll((int)GatewayCloseCode.AuthenticationFailed, "Authentication failed.");
    }

    public void AcceptToken() => application.RefusesToken = false;

    /// <summary>The token is replaced by a new one, as by <em>Reset Token</em> in the portal; the sockets are closed by 4004.</summary>
    public void ResetToken()
    {
        application.ResetToken();
        CloseAll((int)GatewayCloseCode.AuthenticationFailed, "Authentication failed.");
    }

    /// <summary>From now on the gateway closes every resume by 4004, whatever its token.</summary>
    public void RefuseResumes() => gateway.RefusesResumes = true;

    /// <summary>From now on so many connections break as soon as the client asks to resume: it sees close code 1006.</summary>
    public void BreakResumes(int times = int.MaxValue) => gateway.ResumesToBreak = times;

    /// <summary>From now on so many resumes are met by silence; heartbeats on their connections are answered.</summary>
    public void HangResumes(int times = int.MaxValue) => gateway.ResumesToHang = times;

    /// <summary>The bot is in so many servers now that it needs this many shards; the sockets are closed by 4011.</summary>
    public void OutgrowShards(int recommended)
    {
        gateway.RecommendedShards = recommended;
        CloseAll((int)GatewayCloseCode.ShardingRequired, "Sharding required.");
    }

    /// <summary>Op 7: asks every client to reconnect and resume.</summary>
    public void AskToReconnect() => SendAll(GatewayPayload.Write(GatewayOpcode.Reconnect));

    /// <summary>Op 9; when not resumable the sessions are forgotten.</summary>
    public void InvalidateSessions(bool resumable) => gateway.InvalidateSessions(resumable);

    /// <summary>Op 1: asks every client for a heartbeat at once.</summary>
    public void AskForHeartbeat() => SendAll(GatewayPayload.Write(GatewayOpcode.Heartbeat));

    /// <summary>From now on heartbeats go unanswered, until <see cref="RestoreAcks"/>.</summary>
    public void DropAcks() => gateway.AckDelay = Timeout.InfiniteTimeSpan;

    /// <summary>From now on heartbeats are answered this late.</summary>
    public void DelayAcks(TimeSpan delay) => gateway.AckDelay = delay;

    public void RestoreAcks() => gateway.AckDelay = TimeSpan.Zero;

    /// <summary>Sends any text as a frame: malformed JSON, unknown opcodes, unknown events.</summary>
    public void SendText(string text) => SendAll(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Sends any bytes as a binary frame.</summary>
    public void SendBinary(byte[] bytes) =>
        gateway.ForEachConnection(connection => connection.SendRaw(new OutgoingFrame.Binary(bytes)));

    /// <summary>Every event from now on is delivered twice under the same sequence number, until set to false.</summary>
    public void DeliverTwice(bool twice = true) => gateway.DeliversTwice = twice;

    private void SendAll(byte[] payload) => gateway.ForEachConnection(connection => connection.Send(payload));
}
