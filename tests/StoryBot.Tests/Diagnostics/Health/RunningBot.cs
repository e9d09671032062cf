using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using StoryBot.Commands;
using StoryBot.Diagnostics.Health;
using StoryBot.Hosting;
using StoryBot.Screens;
using StoryBot.Simulators;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.Diagnostics.Health;

/// <summary>The whole bot on both simulated platforms, with its health pages on a port of the machine's choice.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly IHost host;
    private readonly HttpClient client = new();

    private RunningBot(IHost host) => this.host = host;

    public FakeLoggerProvider Log { get; private init; } = new();

    public IServiceProvider Services => host.Services;

    /// <summary>Where the health pages are; null where there are none.</summary>
    public Uri? Address => host.Services.GetRequiredService<HealthServer>().Address;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RunningBot> StartAsync(TemporaryFolder folder, DiscordSimulator discord, SlackSimulator slack, params string[] settings)
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
        string[] all =
        [
            $"Discord:Token={discord.Bot.Token}",
            $"Discord:ApiBaseAddress={discord.RestAddress}",
            $"Slack:BotToken={slack.App.BotToken}",
            $"Slack:AppToken={slack.App.AppToken}",
            $"Slack:ApiBaseAddress={slack.ApiAddress}",
            "Health:ListenAddress=http://127.0.0.1:0",
            .. settings,
        ];
        var context = new CommandContext(folder.Path, TextReader.Null, Screen.Piped(TextWriter.Null), Screen.Piped(TextWriter.Null));
        var log = new FakeLoggerProvider();
        var bot = new RunningBot(RunCommand.Build(context, Settings.Read(folder.Path, all), logging => logging.AddProvider(log))) { Log = log };
        await bot.host.StartAsync(Cancellation);
        return bot;
    }

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(Address!, path), Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    public async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        request.RequestUri = new Uri(Address!, request.RequestUri!);
        using var answer = await client.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    /// <summary>The report's lines by the name of what was looked at.</summary>
    public async Task<Dictionary<string, JsonElement>> ReportAsync()
    {
        var (_, body) = await GetAsync("/health");
        using var report = JsonDocument.Parse(body);
        return report.RootElement.GetProperty("checks").EnumerateArray().ToDictionary(check => check.GetProperty("check").GetString()!, check => check.Clone());
    }

    public Task ReadyAsync() => UntilAsync((status, _) => status == HttpStatusCode.OK);

    public async Task<string> NotReadyAsync(string says)
    {
        var last = "";
        await UntilAsync((status, body) => status == HttpStatusCode.ServiceUnavailable && (last = body).Contains(says, StringComparison.Ordinal));
        return last;
    }

    public Task StopAsync() => host.StopAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        client.Dispose();
    }

    private async Task UntilAsync(Func<HttpStatusCode, string, bool> isSo)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var (status, body) = await GetAsync("/health/ready");
            if (isSo(status, body))
                return;
            Assert.True(TimeProvider.System.GetElapsedTime(began) < ChangeSignal.Patience, $"After {ChangeSignal.Patience} it still says: {status} {body}");
        }
    }
}
