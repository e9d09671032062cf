using System.Net.Http.Headers;
using System.Text.Json;
using StoryBot.Chat.Posting;
using StoryBot.Chat.Telemetry;

namespace StoryBot.Chat.Slack.Web;

/// <summary>Posts to the response_url of a command or a button. https://docs.slack.dev/interactivity/handling-user-interaction#message_responses</summary>
internal sealed class ResponseDoor(HttpClient http, Uri apiBaseAddress, PostingRecord record, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Whether it is Slack's address, or that of the stand-in the settings name: nothing is sent anywhere else.</summary>
    public bool Accepts(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        && ((address.Scheme == Uri.UriSchemeHttps && (address.Host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith(".slack-gov.com", StringComparison.OrdinalIgnoreCase)))
            || (address.Scheme == apiBaseAddress.Scheme && address.Authority == apiBaseAddress.Authority));

    /// <returns>Null where it was taken; else why not. Not repeated: what it shows can't be looked for.</returns>
    public async Task<WebError?> PostAsync(string url, MessagePayload message, CancellationToken cancellation)
    {
        var error = await SendAsync(url, message, cancellation).ConfigureAwait(false);
        if (error is null)
            record.Posted();
        else if (error is WebError.Unsure or WebError.Unavailable)
            record.Failed(WebErrors.Fault(error));
        return error;
    }

    private async Task<WebError?> SendAsync(string url, MessagePayload message, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var request = MeasuredCalls.Named(new HttpRequestMessage(HttpMethod.Post, url), "response_url");
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(message, WebJson.Default.MessagePayload));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using var response = await http.SendAsync(request, either.Token).ConfigureAwait(false);
            return (int)response.StatusCode switch
            {
                < 300 => null,
                429 => new WebError.RateLimited("response_url"),
                < 500 => new WebError.Gone("response_url"),
                var status => new WebError.Unsure($"Slack answers {status}"),
            };
        }
        catch (HttpRequestException broken)
        {
            return broken.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                ? new WebError.Unavailable($"Slack can't be reached ({broken.HttpRequestError})")
                : new WebError.Unsure($"Slack can't be reached ({broken.HttpRequestError})");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new WebError.Unsure("Slack did not answer in time");
        }
    }
}
