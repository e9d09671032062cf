using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StoryBot.Chat.Sockets;
using StoryBot.Diagnostics.Telemetry;

namespace StoryBot.Diagnostics.Health;

/// <summary>Serves the health pages: Kestrel and nothing around it. A port that it can't have is logged, and the bot answers people all the same.</summary>
internal sealed partial class HealthServer(
    HealthOptions options, ListenNote note, Readiness readiness, TimeProvider time, ILoggerFactory loggers, MetricsPage? metrics = null) : IHostedService, IDisposable
{
    private const int MostConnections = 100;
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(1);

    private KestrelServer? server;

    /// <summary>Where it listens in fact, for a port of 0; null while it does not.</summary>
    public Uri? Address { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (ListenPoint.Parse(options.ListenAddress) is not { } point)
            return;
        var logger = loggers.CreateLogger<HealthServer>();
        var kestrel = new KestrelServer(
            Options.Create(Configure(point)), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers), loggers);
        try
        {
            await kestrel.StartAsync(new HealthRequests(readiness, metrics, time.GetUtcNow()), cancellationToken);
        }
        catch (Exception refused) when (ListenRefusal.Is(refused))
        {
            Log.Refused(logger, options.ListenAddress, refused.Message);
            kestrel.Dispose();
            return;
        }

        server = kestrel;
        Address = new Uri(kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        note.Write(Address);
        Log.Listening(logger, Address);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (server is null)
            return;
        note.Remove(Address!);
        using var limit = new CancellationTokenSource(Goodbye, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await server.StopAsync(either.Token);
    }

    public void Dispose() => server?.Dispose();

    private static KestrelServerOptions Configure(IPEndPoint point)
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Listen(point, listen => listen.Protocols = HttpProtocols.Http1);
        return kestrel;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Health is served at {Address}")]
        public static partial void Listening(ILogger logger, Uri address);

        [LoggerMessage(2, LogLevel.Error, "Health can't be served at {Address} (Health:ListenAddress). Choose an address of this machine, and a port that no other program uses and the bot may. {Fault}")]
        public static partial void Refused(ILogger logger, string address, string fault);
    }
}
