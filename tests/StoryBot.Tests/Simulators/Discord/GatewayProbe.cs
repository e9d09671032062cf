using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using StoryBot.Simulators;
using StoryBot.Simulators.Discord;

namespace StoryBot.Tests.Simulators.Discord;

/// <summary>The barest gateway client: what it sends and sees is up to the test.</summary>
internal sealed class GatewayProbe : IDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly MemoryStream compressed = new();
    private ZLibStream? inflate;

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    public static async Task<GatewayProbe> ConnectAsync(Uri address, string query = "?v=10&encoding=json")
    {
        var probe = new GatewayProbe();
        await probe.socket.ConnectAsync(new Uri(address, query), TestContext.Current.CancellationToken);
        return probe;
    }

    /// <summary>Connects, identifies, and reads up to and including READY and the guilds.</summary>
    public static async Task<(GatewayProbe Probe, JsonObject Ready)> LogInAsync(
        DiscordSimulator discord, int intents = 1 | 1 << 9 | 1 << 12, int[]? shard = null, string query = "?v=10&encoding=json")
    {
        var probe = await ConnectAsync(discord.GatewayAddress, query);
        await probe.UntilAsync(10);
        await probe.IdentifyAsync(discord.Bot.Token, intents, shard);
        return (probe, (await probe.UntilEventAsync("READY"))["d"]!.AsObject());
    }

    public Task IdentifyAsync(string token, int intents, int[]? shard = null)
    {
        var data = new JsonObject
        {
            ["token"] = token,
            ["intents"] = intents,
            ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "probe", ["device"] = "probe" },
        };
        if (shard is not null)
        {
            data["shard"] = new JsonArray([.. shard.Select(number => (JsonNode)number)]);
        }

        return SendAsync(2, data);
    }

    public Task ResumeAsync(string token, string session, long sequence) =>
        SendAsync(6, new JsonObject { ["token"] = token, ["session_id"] = session, ["seq"] = sequence });

    public Task SendAsync(int opcode, JsonNode? data) =>
        SendTextAsync(new JsonObject { ["op"] = opcode, ["d"] = data }.ToJsonString());

    public Task SendTextAsync(string text) => socket.SendAsync(
        Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    public Task CloseAsync(int code) =>
        socket.CloseAsync((WebSocketCloseStatus)code, null, TestContext.Current.CancellationToken);

    public void Abort() => socket.Abort();

    /// <summary>The next payload; null at the close.</summary>
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
                var bytes = piece.MessageType == WebSocketMessageType.Binary ? Inflate(whole.ToArray()) : whole.ToArray();
                return JsonNode.Parse(bytes)!.AsObject();
            }
        }
    }

    /// <summary>Reads on to the first payload with this opcode.</summary>
    public Task<JsonObject> UntilAsync(int opcode) => UntilAsync(payload => payload["op"]!.GetValue<int>() == opcode);

    /// <summary>Reads on to the first event of this name.</summary>
    public Task<JsonObject> UntilEventAsync(string name) => UntilAsync(payload => payload["t"]?.GetValue<string>() == name);

    /// <summary>Reads on to the close, and returns its code.</summary>
    public async Task<int?> UntilClosedAsync()
    {
        while (await NextAsync() is not null)
        {
        }

        return (int?)socket.CloseStatus;
    }

    public void Dispose()
    {
        socket.Dispose();
        inflate?.Dispose();
        compressed.Dispose();
    }

    private async Task<JsonObject> UntilAsync(Func<JsonObject, bool> wanted)
    {
        while (await NextAsync() is { } payload)
        {
            if (wanted(payload))
            {
                return payload;
            }
        }

        throw new InvalidOperationException($"Closed with {socket.CloseStatus} before the payload came");
    }

    private byte[] Inflate(byte[] bytes)
    {
        var start = compressed.Length;
        compressed.Write(bytes);
        compressed.Position = start;
        inflate ??= new ZLibStream(compressed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = inflate.Read(buffer)) > 0)
        {
            plain.Write(buffer, 0, read);
        }

        return plain.ToArray();
    }
}
