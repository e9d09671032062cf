using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StoryBot.Chat.Slack.Events;
using StoryBot.Chat.Sockets;

namespace StoryBot.Chat.Slack.Http;

/// <summary>Listens for Slack's requests: Kestrel and nothing around it, no second host and no routing.</summary>
internal sealed partial class SlackHttpServer(SlackOptions options, Func<SlackDelivery, Task> take, TimeProvider time, ILoggerFactory loggers)
{
    private const int MostConnections = 2_000;

    /// <summary>Kestrel itself waits for a request that has begun, however long its sender takes.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    private volatile ChatAdapterHealth health = new ChatAdapterHealth.Connecting("not listening yet");

    public ChatAdapterHealth Health => health;

    /// <summary>Where it listens in fact, for a port of 0; null while it does not.</summary>
    public Uri? Address { get; private set; }

    public async Task RunAsync(CancellationToken stopping)
    {
        var logger = loggers.CreateLogger<SlackHttpServer>();
        using var server = new KestrelServer(
            Options.Create(Configure()), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers), loggers);
        try
        {
            await server.StartAsync(new SlackRequests(options.SigningSecret!, take, time, logger), stopping).ConfigureAwait(false);
        }
        catch (Exception refused) when (ListenRefusal.Is(refused))
        {
            health = new ChatAdapterHealth.Refused(
                $"nothing can listen at Slack:ListenAddress ({refused.GetType().Name})",
                "Choose an address of this machine and a port that no other program uses.");
            Log.Refused(logger, options.ListenAddress, refused.Message);
            return;
        }

        Address = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        health = new ChatAdapterHealth.Connected(time.GetUtcNow());
        Log.Listening(logger, Address);
        await Task.Delay(Timeout.InfiniteTimeSpan, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        health = new ChatAdapterHealth.Connecting("stopped");
        using var limit = new CancellationTokenSource(Goodbye, time);
        await server.StopAsync(limit.Token).ConfigureAwait(false);
    }

    private KestrelServerOptions Configure()
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = RequestBody.MaxBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        var address = new Uri(options.ListenAddress);
        kestrel.Listen(IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Loopback, address.Port, listen => listen.Protocols = HttpProtocols.Http1);
        return kestrel;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Slack is awaited at {Address}")]
        public static partial void Listening(ILogger logger, Uri address);

        [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can listen at {Address} (Slack:ListenAddress): {Fault}")]
        public static partial void Refused(ILogger logger, string address, string fault);
    }
}
