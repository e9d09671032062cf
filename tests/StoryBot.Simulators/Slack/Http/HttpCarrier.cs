using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Delivery;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Http;

/// <summary>Brings payloads to the app's request URLs, signed. https://docs.slack.dev/apis/events-api/using-http-request-urls</summary>
internal sealed class HttpCarrier(SlackSimulatorOptions options, SlackApp app, RequestUrls urls) : ICarrier, IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { MaxAutomaticRedirections = 2 }) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<AttemptOutcome> CarryAsync(SlackDelivery delivery, int attempt, string reason, CancellationToken cancellation)
    {
        using var request = Request(urls.For(delivery.Kind), Body(delivery), delivery.Kind == DeliveryKind.Event ? "application/json" : "application/x-www-form-urlencoded");
        if (attempt > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", attempt.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", reason);
        }

        var started = options.Time.GetTimestamp();
        var (outcome, response) = await SendAsync(request, cancellation);
        return outcome is not null ? outcome : new AttemptOutcome.Acknowledged(options.Time.GetElapsedTime(started), response);
    }

    /// <summary>Whether the events address gives the challenge back. https://docs.slack.dev/reference/events/url_verification</summary>
    public async Task<bool> VerifyAsync(CancellationToken cancellation)
    {
        var challenge = Guid.NewGuid().ToString("N");
        var body = new JsonObject { ["token"] = app.VerificationToken, ["challenge"] = challenge, ["type"] = "url_verification" };
        using var request = Request(urls.Events, body.ToJsonString(), "application/json");
        var (outcome, response) = await SendAsync(request, cancellation);
        return outcome is null && (response is JsonObject json ? json["challenge"] : response)?.GetValue<string>() == challenge;
    }

    public void Dispose() => http.Dispose();

    private async Task<(AttemptOutcome.Failed? Failed, JsonNode? Response)> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(options.AckDeadline, options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            using var answer = await http.SendAsync(request, either.Token);
            var text = await answer.Content.ReadAsStringAsync(either.Token);
            var mayRetry = !(answer.Headers.TryGetValues("X-Slack-No-Retry", out var values) && values.Contains("1"));
            return answer.StatusCode switch
            {
                HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted or HttpStatusCode.NoContent => (null, Parse(text)),
                HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently => (new("too_many_redirects", mayRetry), null),
                _ => (new("http_error", mayRetry), null),
            };
        }
        catch (HttpRequestException)
        {
            return (new("connection_failed"), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (new("http_timeout"), null);
        }
    }

    private HttpRequestMessage Request(Uri address, string body, string type)
    {
        var timestamp = options.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } },
        };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", app.Sign(timestamp, body));
        request.Headers.UserAgent.ParseAdd("Slackbot 1.0 (+https://api.slack.com/robots)");
        return request;
    }

    private static string Body(SlackDelivery delivery) => delivery.Kind switch
    {
        DeliveryKind.Event => delivery.Payload.ToJsonString(),
        DeliveryKind.Interaction => $"payload={WebUtility.UrlEncode(delivery.Payload.ToJsonString())}",
        _ => string.Join('&', delivery.Payload.Select(field => $"{field.Key}={WebUtility.UrlEncode(field.Value?.ToString())}")),
    };

    /// <summary>JSON where it is JSON, else the text itself, which a command may answer with; null where there is none.</summary>
    private static JsonNode? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
