using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Slack;
using StoryBot.Chat.Slack.Events;
using StoryBot.Chat.Slack.Http;
using StoryBot.Simulators;

namespace StoryBot.Tests.Chat.Slack.Http;

[Collection(nameof(Alone))]
public sealed class SlackHttpServerTests : IAsyncDisposable
{
    private const string Mention = """{"type":"event_callback","event_id":"E1","event":{"type":"app_mention","user":"U1","channel":"C1","ts":"1.0","text":"who?"}}""";

    private readonly FakeTimeProvider time = new(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
    private readonly ConcurrentQueue<SlackDelivery> taken = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly SlackHttpServer server;
    private readonly Task running;
    private readonly HttpClient http;
    private Func<Task> take = () => Task.CompletedTask;

    public SlackHttpServerTests()
    {
        var options = new SlackOptions { SigningSecret = SignedRequest.Secret, ListenAddress = "http://127.0.0.1:0" };
        server = new SlackHttpServer(options, Take, time, NullLoggerFactory.Instance);
        running = server.RunAsync(stopping.Token);
        Assert.True(SpinWait.SpinUntil(() => server.Health is ChatAdapterHealth.Connected, ChangeSignal.Patience));
        http = new HttpClient { BaseAddress = server.Address };
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
    }

    [Fact]
    public async Task What_is_signed_is_taken()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(SignedRequest.To("/slack/events", Mention, time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(SignedRequest.To("/slack/commands", "command=%2Fask&text=who+%26+when%3F&user_id=U1&channel_id=C1&trigger_id=T1", time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(SignedRequest.To("/slack/interactivity", "payload=" + Uri.EscapeDataString("""{"type":"block_actions","user":{"id":"U1"}}"""), time.GetUtcNow())));

        Assert.Equal("app_mention", Assert.IsType<SlackDelivery.Event>(taken.ElementAt(0)).Callback.Event?.Type);
        Assert.Equal("who & when?", Assert.IsType<SlackDelivery.Command>(taken.ElementAt(1)).Slash.Text);
        Assert.Equal("U1", Assert.IsType<SlackDelivery.Interactive>(taken.ElementAt(2)).Interaction.User?.Id);
    }

    [Fact]
    public async Task Slack_gets_its_challenge_back()
    {
        using var request = SignedRequest.To("/slack/events", """{"type":"url_verification","challenge":"3eZbrw1aB"}""", time.GetUtcNow());
        using var response = await http.SendAsync(request, Cancellation);

        Assert.Equal("3eZbrw1aB", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Empty(taken);
    }

    [Fact]
    public async Task A_retry_is_taken_since_it_is_signed_anew_and_a_replay_is_not()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(SignedRequest.To("/slack/events", Mention, time.GetUtcNow())));
        Assert.Equal(HttpStatusCode.Conflict, await SendAsync(SignedRequest.To("/slack/events", Mention, time.GetUtcNow())));
        using var retry = SignedRequest.To("/slack/events", Mention, time.GetUtcNow().AddSeconds(60));
        retry.Headers.Add("X-Slack-Retry-Num", "1");
        Assert.Equal(HttpStatusCode.OK, await SendAsync(retry));

        Assert.Equal(2, taken.Count);
    }

    [Fact]
    public async Task What_is_not_taken_is_left_for_Slack_to_deliver_again()
    {
        take = () => Task.FromCanceled(new CancellationToken(canceled: true));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(SignedRequest.To("/slack/events", Mention, time.GetUtcNow())));

        take = () => Task.CompletedTask;
        Assert.Equal(HttpStatusCode.OK, await SendAsync(SignedRequest.To("/slack/events", Mention, time.GetUtcNow())));
    }

    [Fact]
    public async Task The_answer_does_not_wait_for_the_work()
    {
        var work = new TaskCompletionSource();
        take = () => work.Task;
        var answer = SendAsync(SignedRequest.To("/slack/events", Mention, time.GetUtcNow()));
        Assert.True(SpinWait.SpinUntil(() => !taken.IsEmpty, ChangeSignal.Patience));

        Assert.Equal(HttpStatusCode.OK, await time.PassUntilAsync(answer, TimeSpan.FromSeconds(0.5)));
        work.SetResult();
    }

    [Fact]
    public async Task Ten_thousand_requests_that_are_not_Slacks_are_refused_and_none_is_read()
    {
        await SendAsync(SignedRequest.To("/slack/events", Mention, time.GetUtcNow()));
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation }, async (number, _) =>
        {
            var status = await SendAsync(Forged(number));
            Assert.InRange((int)status, 400, 499);
        });

        Assert.Single(taken);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8 << 20);
    }

    [Fact]
    public async Task A_request_that_breaks_off_harms_nobody()
    {
        using (var socket = new System.Net.Sockets.TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, server.Address!.Port, Cancellation);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{\"type\":"), Cancellation);
        }

        Assert.Equal(HttpStatusCode.OK, await SendAsync(SignedRequest.To("/slack/events", Mention, time.GetUtcNow())));
    }

    [Fact]
    public async Task A_request_that_never_ends_does_not_keep_the_program_from_stopping()
    {
        using var whole = SignedRequest.To("/slack/events", Mention, time.GetUtcNow());
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, server.Address!.Port, Cancellation);
        var signed = string.Concat(whole.Headers.Select(header => $"{header.Key}: {header.Value.Single()}\r\n"));
        var head = $"POST /slack/events HTTP/1.1\r\nHost: x\r\n{signed}Expect: 100-continue\r\nContent-Length: 500\r\n\r\n";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Cancellation);
        // Slack's body is awaited from here on.
        await socket.GetStream().ReadExactlyAsync(new byte["HTTP/1.1 100 Continue".Length], Cancellation);

        await stopping.CancelAsync();

        Assert.True(await time.PassUntilAsync(StoppedAsync(), TimeSpan.FromSeconds(0.5)).WaitAsync(ChangeSignal.Patience, Cancellation));

        async Task<bool> StoppedAsync()
        {
            await running;
            return true;
        }
    }

    [Fact]
    public async Task An_address_that_is_none_of_this_machine_is_named_and_ends_nothing()
    {
        // From the range for documentation: https://www.rfc-editor.org/rfc/rfc5737
        var elsewhere = new SlackHttpServer(new SlackOptions { SigningSecret = SignedRequest.Secret, ListenAddress = "http://192.0.2.1:3000" }, Take, time, NullLoggerFactory.Instance);

        await elsewhere.RunAsync(Cancellation);

        Assert.Contains("address of this machine", Assert.IsType<ChatAdapterHealth.Refused>(elsewhere.Health).Mend, StringComparison.Ordinal);
    }

    private HttpRequestMessage Forged(int number)
    {
        var (now, body) = (time.GetUtcNow(), Encoding.UTF8.GetBytes(Mention));
        switch (number % 9)
        {
            case 0: // Signed by somebody else.
                return SignedRequest.To("/slack/events", body, now, "another secret altogether");
            case 1: // Seen before.
                return SignedRequest.To("/slack/events", body, now);
            case 2: // From an hour ago.
                return SignedRequest.To("/slack/events", body, now.AddHours(-1));
            case 3: // Cut short.
                var cut = SignedRequest.To("/slack/events", body, now);
                cut.Content = new ByteArrayContent(body, 0, body.Length - 1 - (number % 50));
                return cut;
            case 4: // Too large, although it is signed.
                var large = SignedRequest.To("/slack/events", new byte[RequestBody.MaxBytes + 1], now);
                // The answer comes before the body: without this the client might still be sending when the line is cut.
                large.Headers.ExpectContinue = true;
                return large;
            case 5: // Not signed.
                return new HttpRequestMessage(HttpMethod.Post, "/slack/events") { Content = new ByteArrayContent(body) };
            case 6: // Signed, but for one letter.
                var spoilt = SignedRequest.To("/slack/commands", body, now);
                var signature = spoilt.Headers.GetValues("X-Slack-Signature").Single();
                spoilt.Headers.Remove("X-Slack-Signature");
                spoilt.Headers.Add("X-Slack-Signature", signature[..^1] + (signature[^1] == '0' ? '1' : '0'));
                return spoilt;
            case 7: // Elsewhere, or otherwise.
                return new HttpRequestMessage(HttpMethod.Get, number % 2 == 0 ? "/slack/events" : "/../etc/passwd");
            default: // Signed, but no JSON: the number makes each one new.
                return SignedRequest.To("/slack/events", Encoding.UTF8.GetBytes("{" + number), now);
        }
    }

    private async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await http.SendAsync(request, Cancellation);
            return response.StatusCode;
        }
    }

    private Task Take(SlackDelivery delivery)
    {
        taken.Enqueue(delivery);
        return take();
    }
}
