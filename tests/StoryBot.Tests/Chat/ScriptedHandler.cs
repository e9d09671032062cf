using System.Collections.Concurrent;
using System.Net;

namespace StoryBot.Tests.Chat;

/// <summary>Answers requests as told, one after another, and keeps what was asked.</summary>
internal sealed class ScriptedHandler : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> answers = new();

    public ConcurrentQueue<(string Path, string Body, string? Authorization)> Requests { get; } = new();

    public ScriptedHandler Then(HttpStatusCode status, string body = "{}", params (string Name, string Value)[] headers)
    {
        answers.Enqueue(() =>
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(body) };
            foreach (var (name, value) in headers)
                response.Headers.TryAddWithoutValidation(name, value);
            return response;
        });
        return this;
    }

    public ScriptedHandler ThenBreak(HttpRequestError error)
    {
        answers.Enqueue(() => throw new HttpRequestException(error));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Func<HttpResponseMessage> answer;
        lock (answers)
        {
            Requests.Enqueue((request.RequestUri!.AbsolutePath, body, request.Headers.Authorization?.ToString()));
            answer = answers.Dequeue();
        }

        return answer();
    }
}
