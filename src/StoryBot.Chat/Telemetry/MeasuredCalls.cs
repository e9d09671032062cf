using System.Diagnostics;
using StoryBot.Chat.Sockets;

namespace StoryBot.Chat.Telemetry;

/// <summary>Measures each request to a platform, named by its route: its address may hold a token, so it is told to nobody.</summary>
/// <remarks>https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span</remarks>
internal sealed class MeasuredCalls(string platform, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string ErrorType = "error.type";
    private const string Method = "http.request.method";
    private const string Status = "http.response.status_code";

    /// <summary>What a burst opened is closed again before the next one opens more.</summary>
    private static readonly TimeSpan IdleLife = TimeSpan.FromSeconds(15);

    private static readonly HttpRequestOptionsKey<string> Route = new("storybot.route");

    /// <summary>A client that sends its requests through it, without a time limit of its own.</summary>
    /// <param name="mostBytes">The longest answer that is read.</param>
    /// <param name="around">Sees each request before it and each answer after it; null for nobody.</param>
    public static HttpClient Client(string platform, Uri address, int mostBytes, DelegatingHandler? around = null)
    {
        // Redirects would carry tokens elsewhere; a factory's clients log addresses, which hold some; our traces are not the platform's business.
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = IdleLife,
            ActivityHeadersPropagator = null,
        };
        HttpMessageHandler way = new MeasuredCalls(platform, new ConnectionResets(sockets));
        if (around is not null)
            (around.InnerHandler, way) = (way, around);
        return new HttpClient(way) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = mostBytes };
    }

    /// <summary>Says which route a request takes, without any ids.</summary>
    public static HttpRequestMessage Named(HttpRequestMessage request, string route)
    {
        request.Options.Set(Route, route);
        return request;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var span = Begin(request);
        var began = Stopwatch.GetTimestamp();
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            End((int)response.StatusCode);
            return response;
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
        {
            Fail(broken is HttpRequestException { HttpRequestError: var error } ? error.ToString() : "Canceled");
            throw;
        }

        void End(int status)
        {
            ChatTelemetry.Requested(platform, Stopwatch.GetElapsedTime(began), new(Method, request.Method.Method), new(Status, status));
            span?.SetTag(Status, status);
            if (status >= 400)
                span?.SetTag(ErrorType, $"{status}").SetStatus(ActivityStatusCode.Error);
        }

        void Fail(string error)
        {
            ChatTelemetry.Requested(platform, Stopwatch.GetElapsedTime(began), new(Method, request.Method.Method), new(ErrorType, error));
            span?.SetTag(ErrorType, error).SetStatus(ActivityStatusCode.Error);
        }
    }

    private Activity? Begin(HttpRequestMessage request)
    {
        if (Activity.Current is null)
            return null;
        var route = request.Options.TryGetValue(Route, out var named) ? named : "unknown";
        return ChatTelemetry.Child($"{request.Method} {route}", ActivityKind.Client)?
            .SetTag(ChatTelemetry.Platform, platform)
            .SetTag(Method, request.Method.Method)
            .SetTag("url.template", route)
            .SetTag("server.address", request.RequestUri?.Host)
            .SetTag("server.port", request.RequestUri?.Port);
    }
}
