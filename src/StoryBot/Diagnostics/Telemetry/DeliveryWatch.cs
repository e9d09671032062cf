using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StoryBot.Chat.Sockets;

namespace StoryBot.Diagnostics.Telemetry;

/// <summary>Sends telemetry, and logs once when it can't be delivered and once when it can again; what could not be is dropped.</summary>
/// <param name="kind">"traces", "metrics" or "logs".</param>
/// <param name="services">Where the logger is taken from when it is needed: it is made after this, since logs are telemetry too.</param>
internal sealed partial class DeliveryWatch(string kind, IServiceProvider services) : DelegatingHandler(new ConnectionResets(new SocketsHttpHandler { AllowAutoRedirect = false, ActivityHeadersPropagator = null }))
{
    private int undelivered;

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Note(request, base.Send(request, cancellationToken));
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            Note(request, broken);
            throw;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Note(request, await base.SendAsync(request, cancellationToken));
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            Note(request, broken);
            throw;
        }
    }

    private HttpResponseMessage Note(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            Fail(request, $"it answers {(int)response.StatusCode}");
        else if (Interlocked.Exchange(ref undelivered, 0) == 1)
            Log.Delivered(Logger, kind);
        return response;
    }

    private void Note(HttpRequestMessage request, Exception broken) =>
        Fail(request, broken is HttpRequestException { HttpRequestError: var error } ? $"{error}" : "no answer in time");

    private void Fail(HttpRequestMessage request, string cause)
    {
        if (Interlocked.Exchange(ref undelivered, 1) == 0)
            Log.Undelivered(Logger, kind, request.RequestUri!.Host, request.RequestUri.Port, cause);
    }

    private ILogger<DeliveryWatch> Logger => services.GetRequiredService<ILogger<DeliveryWatch>>();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Telemetry ({Kind}) can't be delivered to {Host}:{Port}: {Cause}. It is dropped until it can; see OTEL_EXPORTER_OTLP_ENDPOINT in docs/telemetry.md. People are answered all the same.")]
        public static partial void Undelivered(ILogger logger, string kind, string host, int port, string cause);

        [LoggerMessage(2, LogLevel.Warning, "Telemetry ({Kind}) is delivered again.")]
        public static partial void Delivered(ILogger logger, string kind);
    }
}
