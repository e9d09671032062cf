using System.Collections.Concurrent;
using System.Net;

namespace StoryBot.Tests.Chat;

/// <summary>A service that answers every request by 503 until a time, and from then on as told.</summary>
internal sealed class RecoveringHandler(TimeProvider time, TimeSpan away, Func<HttpRequestMessage, (HttpStatusCode Status, string Body)> answer) : HttpMessageHandler
{
    private readonly DateTimeOffset back = time.GetUtcNow() + away;

    /// <summary>Method and path of what was answered after that.</summary>
    public ConcurrentQueue<string> Answered { get; } = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (status, body) = (HttpStatusCode.ServiceUnavailable, "");
        if (time.GetUtcNow() >= back)
        {
            Answered.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath}");
            (status, body) = answer(request);
        }

        return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
    }
}
