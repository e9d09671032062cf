using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using StoryBot.Simulators;
using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.Simulators.Slack;

/// <summary>The barest Socket Mode client: what it sends and sees is up to the test.</summary>
internal sealed class SocketProbe : IDisposable
{
    private readonly ClientWebSocket socket = new();

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    /// <summary>Takes a ticket, connects, and reads the hello.</summary>
    public static async Task<SocketProbe> OpenAsync(SlackSimulator slack)
    {
        var probe = await ConnectAsync(await TicketAsync(slack));
        Assert.Equal("hello", (await probe.NextAsync())!["type"]!.GetValue<string>());
        return probe;
    }

    public static async Task<SocketProbe> ConnectAsync(Uri address)
    {
        var probe = new SocketProbe();
        probe.socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await probe.socket.ConnectAsync(address, TestContext.Current.CancellationToken);
        return probe;
    }

    public static async Task<Uri> TicketAsync(SlackSimulator slack)
    {
        using var web = new WebProbe(slack, slack.App.AppToken);
        return new Uri((await web.CallAsync("apps.connections.open", []))["url"]!.GetValue<string>());
    }

    /// <summary>The next message; null at the close.</summary>
    public async Task<JsonObject?> NextAsync()
    {
        var buffer = new byte[64 * 1024];
        using var whole = new MemoryStream();
        while (true)
        {
            var piece = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken).WaitAsync(ChangeSignal.Patience);
            if (piece.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            whole.Write(buffer, 0, piece.Count);
            if (piece.EndOfMessage)
            {
                return JsonNode.Parse(whole.ToArray())!.AsObject();
            }
        }
    }

    /// <summary>The next envelope, which must be of this type.</summary>
    public async Task<JsonObject> EnvelopeAsync(string type)
    {
        var envelope = await NextAsync() ?? throw new InvalidOperationException($"Closed with {CloseStatus}");
        Assert.Equal(type, envelope["type"]!.GetValue<string>());
        return envelope;
    }

    public Task AcknowledgeAsync(JsonObject envelope, JsonObject? payload = null)
    {
        var ack = new JsonObject { ["envelope_id"] = envelope["envelope_id"]!.GetValue<string>() };
        if (payload is not null)
        {
            ack["payload"] = payload;
        }

        return SendTextAsync(ack.ToJsonString());
    }

    public Task SendTextAsync(string text) => socket.SendAsync(
        Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    public void Dispose() => socket.Dispose();
}
