using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StoryBot.Simulators;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.Http;

namespace StoryBot.Tests.Simulators.Slack;

public sealed class HttpSimulatorTests
{
    [Fact]
    public async Task Events_come_signed_over_the_raw_body()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var app = await ListenAsync(slack, _ => 200);

        slack.Member("ana").Whispers("who?");
        await slack.SettledAsync();

        var heard = Assert.Single(app.Heard);
        Assert.Equal(slack.App.Sign(heard.Headers["X-Slack-Request-Timestamp"]!, heard.Body), heard.Headers["X-Slack-Signature"]);
        Assert.NotEqual(slack.App.Sign(heard.Headers["X-Slack-Request-Timestamp"]!, heard.Body + " "), heard.Headers["X-Slack-Signature"]);
        Assert.Equal("who?", JsonNode.Parse(heard.Body)!["event"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_failed_event_comes_three_times_more_and_says_why()
    {
        await using var slack = await SlackSimulator.StartAsync(new SlackSimulatorOptions { RetryDelays = [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero] });
        await using var app = await ListenAsync(slack, _ => 500);

        slack.Member("ana").Whispers("who?");
        await slack.SettledAsync();

        Assert.Equal([null, "1", "2", "3"], app.Heard.Select(heard => (string?)heard.Headers["X-Slack-Retry-Num"]));
        Assert.Equal("http_error", app.Heard.Last().Headers["X-Slack-Retry-Reason"]);
    }

    [Fact]
    public async Task An_app_may_ask_for_no_retries()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var app = await ListenAsync(slack, answer =>
        {
            answer.Headers["X-Slack-No-Retry"] = "1";
            return 500;
        });

        slack.Member("ana").Whispers("who?");
        await slack.SettledAsync();

        Assert.Single(app.Heard);
    }

    [Fact]
    public async Task Commands_and_clicks_come_as_forms()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var app = await ListenAsync(slack, _ => 200);
        var (channel, ana) = (slack.Channel("general"), slack.Member("ana"));

        await ana.RunsAsync(channel, "/ask", "who & when?");
        await ana.UsesAsync(ana.Says(channel, "who?"), "ask_about");
        await slack.SettledAsync();

        Assert.Contains(app.Heard, heard => heard.Body.Contains("text=who+%26+when%3F", StringComparison.Ordinal));
        var form = app.Heard.Single(heard => heard.Body.StartsWith("payload=", StringComparison.Ordinal)).Body[8..];
        Assert.Equal("ask_about", JsonNode.Parse(WebUtility.UrlDecode(form))!["callback_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_address_that_gives_no_challenge_back_is_not_verified()
    {
        await using var slack = await SlackSimulator.StartAsync();
        await using var app = await ListenAsync(slack, _ => 200);

        Assert.False(await slack.VerifyUrlAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<Listener> ListenAsync(SlackSimulator slack, Func<HttpResponse, int> answer)
    {
        var listener = new Listener(LoopbackHost.Build(0));
        listener.Host.MapPost("/slack", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => (string?)header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            headers.TryAdd("X-Slack-Retry-Num", null);
            listener.Heard.Enqueue((headers, await reader.ReadToEndAsync()));
            context.Response.StatusCode = answer(context.Response);
        });
        await listener.Host.StartAsync(TestContext.Current.CancellationToken);
        slack.DeliverByHttp(RequestUrls.All(new Uri(listener.Host.Urls.Single() + "/slack")));
        return listener;
    }

    private sealed record Listener(WebApplication Host) : IAsyncDisposable
    {
        public ConcurrentQueue<(Dictionary<string, string?> Headers, string Body)> Heard { get; } = new();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
