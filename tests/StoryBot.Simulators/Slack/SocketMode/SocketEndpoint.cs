using Microsoft.AspNetCore.Http;
using StoryBot.Simulators.Slack.Web;
using StoryBot.Simulators.Slack.World;
using StoryBot.Simulators.Sockets;

namespace StoryBot.Simulators.Slack.SocketMode;

/// <summary>Where sockets arrive, each with a ticket of its own.</summary>
internal sealed class SocketEndpoint(SocketHub hub, WebFaults faults, SlackSimulatorOptions options, SlackApp app)
{
    public const string Path = "/link/";

    /// <summary>How long a warning, and after a request to refresh the socket itself, lasts.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Serves one socket from its handshake to its end.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        if (faults.IsDown)
        {
            context.Abort();
            return;
        }

        if (!hub.Tickets.Redeem(context.Request.Query["ticket"]))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (await WireHandshake.AcceptAsync(context) is { } wire)
        {
            await RunAsync(hub.Accept(wire, context.Abort), context);
        }
    }

    private async Task RunAsync(SlackSocket socket, HttpContext context)
    {
        var pump = socket.PumpAsync(context.RequestAborted);
        using var pings = options.Time.CreateTimer(
            _ => socket.Send(WireFrame.Ping($"Ping from applink-1 {socket.Number}")), null, options.PingInterval, options.PingInterval);
        using var warning = After(options.SocketLife - Grace, () => hub.Disconnect(socket, "warning"));
        using var refresh = After(options.SocketLife, () => hub.Disconnect(socket, "refresh_requested"));
        using var end = After(options.SocketLife + Grace, () => socket.Close(1000));
        try
        {
            if (!app.HasSocketMode)
            {
                hub.Disconnect(socket, "link_disabled");
                socket.Close(1000);
            }
            else
            {
                hub.TryOpen(socket);
            }

            if (faults.IsDown)
            {
                // It was cut after this one had been let in, and before it could be aborted with the others.
                socket.Abort();
            }

            while (await socket.ReceiveAsync(context.RequestAborted) is { } text)
            {
                hub.Heard(socket, text);
            }

            hub.Closed(socket);
            await pump;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The client, or a fault on demand, ended the TCP connection.
            socket.Abort();
        }
        finally
        {
            hub.Closed(socket);
            await pump.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private ITimer After(TimeSpan due, Action act) =>
        options.Time.CreateTimer(_ => act(), null, due < TimeSpan.Zero ? Timeout.InfiniteTimeSpan : due, Timeout.InfiniteTimeSpan);
}
