using StoryBot.Simulators.Slack.Delivery;
using StoryBot.Simulators.Slack.SocketMode;
using StoryBot.Simulators.Slack.Web;
using StoryBot.Simulators.Slack.World;
using StoryBot.Simulators.Sockets;

namespace StoryBot.Simulators.Slack;

/// <summary>What can go wrong, on demand.</summary>
internal sealed class SlackFaults(SocketHub hub, DeliveryDesk deliveries, WebFaults web, SlackApp app, OpenConnections connections)
{
    /// <summary>Sends a disconnect frame on every socket: warning, refresh_requested, link_disabled, too_many_websockets.</summary>
    public void Disconnect(string reason) => hub.ForEach(socket => hub.Disconnect(socket, reason));

    /// <summary>Sends a disconnect frame on the oldest socket only, as Slack refreshes them one by one.</summary>
    public void DisconnectOldest(string reason)
    {
        if (hub.Sockets.FirstOrDefault(socket => !socket.IsLeaving) is { } oldest)
        {
            hub.Disconnect(oldest, reason);
        }
    }

    /// <summary>Switches Socket Mode off in the app's settings, and tells every socket so.</summary>
    public void DisableSocketMode()
    {
        app.HasSocketMode = false;
        Disconnect("link_disabled");
        CloseAll();
    }

    public void EnableSocketMode() => app.HasSocketMode = true;

    /// <summary>Closes every socket with this code.</summary>
    public void CloseAll(int code = 1000) => hub.ForEach(socket => socket.Close(code));

    /// <summary>Resets every socket's TCP connection.</summary>
    public void AbortAll() => hub.ForEach(socket => socket.Abort());

    /// <summary>Cuts the network: what stands is reset, and nothing new gets through.</summary>
    public void CutNetwork()
    {
        web.TakeDown();
        connections.AbortAll();
    }

    /// <summary>Resets every connection, kept ones of the Web API too; new ones get through.</summary>
    public void CutConnections() => connections.AbortAll();

    public void RestoreNetwork() => web.TakeDown(false);

    /// <summary>Resets the oldest socket's TCP connection.</summary>
    public void AbortOldest()
    {
        if (hub.Sockets is [var oldest, ..])
        {
            oldest.Abort();
        }
    }

    /// <summary>From now on nothing leaves the sockets that stand, no ping, no pong, no payload, although TCP is up.</summary>
    public void GoSilent() => hub.ForEach(socket => socket.IsSilent = true);

    /// <summary>From now on sockets open and are not greeted.</summary>
    public void GreetNobody() => hub.GreetsNobody = true;

    /// <summary>From now on TCP stays up after the close handshake on the sockets that stand.</summary>
    public void LingerAfterClose() => hub.ForEach(socket => socket.LingersAfterClose = true);

    /// <summary>Sends any text as a frame: malformed JSON, unknown types.</summary>
    public void SendText(string text) => hub.ForEach(socket => socket.Send(text));

    /// <summary>Sends any bytes as a binary frame.</summary>
    public void SendBinary(byte[] bytes) => hub.ForEach(socket => socket.Send(new WireFrame(WireOpcode.Binary, bytes)));

    /// <summary>The next acknowledgements get lost, so that their events come again.</summary>
    public void IgnoreAcks(int count) => hub.IgnoreAcks(count);

    /// <summary>Every event from now on is brought twice under one event_id, until set to false.</summary>
    public void DeliverTwice(bool twice = true) => deliveries.DeliversTwice = twice;

    /// <summary>From now on the first attempt at every payload does not reach the app, until set to false.</summary>
    public void LoseFirstAttempts(bool lose = true) => deliveries.LosesFirstAttempts = lose;

    /// <summary>From now on both tokens are refused for this reason: account_inactive, token_revoked, ...; null: accepted again.</summary>
    public void RefuseTokens(string? error) => app.TokenError = error;

    /// <summary>Both tokens are replaced by new ones, and every socket is reset.</summary>
    public void RotateTokens()
    {
        app.Reinstall();
        AbortAll();
    }
}
