using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>Where sockets arrive: at the root, and at another path to resume.</summary>
internal sealed class GatewayEndpoint(GatewayHub hub, SimulatedWorld world, RestFaults faults, DiscordSimulatorOptions options)
{
    public const string ResumePath = "/resume";

    /// <summary>Serves one socket from accept to end.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        if (!faults.LetsSocketIn())
        {
            context.Abort();
            return;
        }

        var query = context.Request.Query;
        string? compression = query["compress"];
        if (query["encoding"] != "json" || compression is not (null or "zlib-stream"))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var zlib = compression is null ? null : new ZlibTransport();
        var connection = new GatewayConnection(socket, context.Abort, zlib);
        var address = new Uri($"ws://{options.HostName}:{context.Connection.LocalPort}{ResumePath}");
        var version = int.TryParse(query["v"], out var asked) ? asked : 0;
        var conversation = new GatewayConversation(connection, hub, world, options, new GatewaySettings(version, address));
        await RunAsync(connection, conversation, context.RequestAborted);
    }

    private async Task RunAsync(GatewayConnection connection, GatewayConversation conversation, CancellationToken cancellation)
    {
        hub.Opened(connection);
        if (faults.IsDown)
        {
            // It was cut after this one had been let in, and before it could be aborted with the others.
            connection.Abort();
        }

        var pump = connection.PumpAsync(cancellation);
        try
        {
            await conversation.RunAsync(cancellation);
            connection.Close(1000);
            await pump;
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // The client, or a fault on demand, ended the TCP connection; the session may be resumed.
            connection.Abort();
        }
        finally
        {
            hub.Closed(connection);
            await pump.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
