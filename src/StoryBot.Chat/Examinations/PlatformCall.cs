using StoryBot.Chat.Sockets;

namespace StoryBot.Chat.Examinations;

/// <summary>One call to a platform, made once: an examination tells what it sees, it does not outwait it.</summary>
internal static class PlatformCall
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>The answer, or why there is none.</returns>
    public static async Task<(PlatformAnswer? Answer, string Trouble)> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var http = new HttpClient(new ConnectionResets(new SocketsHttpHandler { AllowAutoRedirect = false })) { Timeout = Patience, MaxResponseContentBufferSize = 1 << 20 };
        try
        {
            using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
            var scopes = response.Headers.TryGetValues("X-OAuth-Scopes", out var told) ? string.Join(',', told) : null;
            return (new PlatformAnswer((int)response.StatusCode, body, response.Headers.Date, scopes), "");
        }
        catch (HttpRequestException broken)
        {
            return (null, $"it can't be reached ({broken.HttpRequestError})");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"it does not answer within {Patience.TotalSeconds:0} seconds");
        }
    }
}
