using System.Collections.Concurrent;
using System.Net;

namespace StoryBot.Tests.Chat;

/// <summary>A service that answers requests by 503 until a time, and from then on as told.</summary>
internal sealed class RecoveringHandler(TimeProvider time, TimeSpan away, Func<HttpRequestMessage, (HttpStatusCode Status, string Body)> answer) : HttpMessageHandler
{
    private readonly DateTimeOffset back = time.GetUtcNow() + away;

    /// <summary>Which requests; at first all.</summary>
    public Predicate<HttpRequestMessage> Fails { get; init; } = _ => true;

    /// <summary>What it answers instead of 503.</summary>
    public HttpStatusCode Trouble { get; init; } = HttpStatusCode.ServiceUnavailable;

    /// <summary>Method and path of what was answered as told.</summary>
    public ConcurrentQueue<string> Answered { get; } = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (status, body) = (Trouble, "");
        if (time.GetUtcNow() >= back || !Fails(request))
        {
            Answered.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath}");
            (status, body) = answer(request);
        }

        return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
    }
}
