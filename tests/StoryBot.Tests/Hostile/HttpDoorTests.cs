using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using StoryBot.Chat;
using StoryBot.Chat.Slack;
using StoryBot.Chat.Slack.Http;
using StoryBot.Simulators;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Slack;
using StoryBot.Tests.Chat.Slack.Http;
using StoryBot.Tests.Diagnostics.Health;
using StoryBot.Tests.Hostile.Corpus;

namespace StoryBot.Tests.Hostile;

/// <summary>Hostile requests to the health pages and to the address that Slack calls.</summary>
public sealed class HttpDoorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_sent_to_the_health_pages_they_tell_nothing_else_and_stay()
    {
        using var folder = new TemporaryFolder();
        await using var discord = await DiscordSimulator.StartAsync();
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningBot.StartAsync(folder, discord, slack);

        foreach (var request in HostileCases.HealthRequests)
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", bot.Address!.Port, Cancellation);
            await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes($"{request.Data}\r\nHost: x\r\nConnection: close\r\n\r\n"), Cancellation);
            using var reader = new StreamReader(client.GetStream());
            var answer = await reader.ReadToEndAsync(Cancellation);

            Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", answer, StringComparison.Ordinal);
            Assert.DoesNotContain(discord.Bot.Token, answer, StringComparison.Ordinal);
        }

        Assert.Equal("alive\n", (await bot.GetAsync("/alive")).Body);
    }

    [Fact]
    public async Task Whatever_Slack_seems_to_send_is_taken_or_refused_and_the_next_is_taken()
    {
        using var stopping = new CancellationTokenSource();
        var options = new SlackOptions { SigningSecret = SignedRequest.Secret, ListenAddress = "http://127.0.0.1:0" };
        var server = new SlackHttpServer(options, _ => Task.CompletedTask, TimeProvider.System, NullLoggerFactory.Instance);
        var running = server.RunAsync(stopping.Token);
        Assert.True(SpinWait.SpinUntil(() => server.Health is ChatAdapterHealth.Connected, ChangeSignal.Patience));
        using var http = new HttpClient { BaseAddress = server.Address };

        string[] paths = ["/slack/events", "/slack/commands", "/slack/interactivity", "/slack/../events"];
        foreach (var (path, body) in paths.SelectMany(path => HostileCases.SlackBodies.Select(body => (path, body.Data))))
        {
            using var request = SignedRequest.To(path, body, TimeProvider.System.GetUtcNow());
            using var answer = await http.SendAsync(request, Cancellation);
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }

        using var sound = SignedRequest.To("/slack/events", """{"type":"url_verification","challenge":"3eZbrw1aB"}""", TimeProvider.System.GetUtcNow());
        using var challenge = await http.SendAsync(sound, Cancellation);
        Assert.Equal("3eZbrw1aB", await challenge.Content.ReadAsStringAsync(Cancellation));
        await stopping.CancelAsync();
        await running;
    }
}
