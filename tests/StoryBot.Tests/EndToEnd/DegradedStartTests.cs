using StoryBot.Hosting;
using StoryBot.Simulators;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Faults;
using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.EndToEnd;

/// <summary>The built program started while something is missing: it comes up, says what, tries again without hammering, and joins what appears.</summary>
public sealed class DegradedStartTests : IDisposable
{
    private const string Question = "who signed the agreement?";
    private const string DiscordToken = "of-the.discord-that.comes-later";

    private readonly TemporaryFolder folder = new();
    private readonly HealthPages health = new();

    public DegradedStartTests()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "---\ntitle: The harbour agreement\n---\nThe mayor Ada Stone signed the agreement on 3 May.\n");
    }

    public void Dispose()
    {
        health.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Without_a_network_it_says_so_tries_ever_more_seldom_and_joins_each_platform_when_it_appears()
    {
        using var noDiscord = new ClosedDoor();
        using var noSlack = new ClosedDoor();
        Write("Discord__Token", DiscordToken);
        Write("Slack__BotToken", "xoxb-simulated-1");
        Write("Slack__AppToken", "xapp-simulated-1");
        await using var program = Start(noDiscord.Port, noSlack.Port);

        await health.AliveAsync();
        var said = await health.NotReadyAsync("discord: Discord can't be reached", "slack: Slack can't be reached", "It keeps trying.");
        Assert.DoesNotContain("journal", said, StringComparison.Ordinal);
        // Waits of 0.1 s and more, each twice as long as the one before; Slack's of 0.25 s.
        await TriedAsync(noDiscord, attempts: 5, atLeast: TimeSpan.FromSeconds(1.2));
        await TriedAsync(noSlack, attempts: 4, atLeast: TimeSpan.FromSeconds(1.5));

        noDiscord.Dispose();
        await using var discord = await DiscordSimulator.StartAsync(new() { Port = noDiscord.Port, Token = DiscordToken });
        await AnswersAsync(discord);
        Assert.DoesNotContain("discord", await health.NotReadyAsync("slack: "), StringComparison.Ordinal);

        noSlack.Dispose();
        await using var slack = await SlackSimulator.StartAsync(new() { Port = noSlack.Port });
        await AnswersAsync(slack);
        await health.ReadyAsync();
    }

    [Fact]
    public async Task With_one_platform_only_it_answers_there_and_names_the_other_until_that_appears()
    {
        await using var slack = await SlackSimulator.StartAsync();
        // Nothing listens there.
        var port = FreePort.Take();
        Write("Discord__Token", DiscordToken);
        Write("Slack__BotToken", slack.App.BotToken);
        Write("Slack__AppToken", slack.App.AppToken);
        await using var program = Start(port, slack.ApiAddress.Port);

        await AnswersAsync(slack);
        var said = await health.NotReadyAsync("discord: Discord can't be reached (ConnectionError)", "It keeps trying.");
        Assert.DoesNotContain("slack", said, StringComparison.Ordinal);
        await health.AliveAsync();

        await using var discord = await DiscordSimulator.StartAsync(new() { Port = port, Token = DiscordToken });
        await AnswersAsync(discord);
        await health.ReadyAsync();
    }

    [Fact]
    public async Task With_expired_tokens_it_asks_each_platform_once_names_the_mend_and_takes_up_the_new_ones()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var slack = await SlackSimulator.StartAsync();
        Write("Discord__Token", "expired.discord.token");
        Write("Slack__BotToken", "xoxb-expired");
        Write("Slack__AppToken", "xapp-expired");
        await using var program = Start(discord.RestAddress.Port, slack.ApiAddress.Port);

        await health.AliveAsync();
        await health.NotReadyAsync("discord: Discord does not accept the token (401)", "Set Discord:Token", "slack: Slack does not accept the token (invalid_auth)", "Set Slack:BotToken");

        Write("Discord__Token", discord.Bot.Token);
        await AnswersAsync(discord);
        Assert.DoesNotContain("discord", await health.NotReadyAsync("Set Slack:BotToken"), StringComparison.Ordinal);

        Write("Slack__BotToken", slack.App.BotToken);
        Write("Slack__AppToken", slack.App.AppToken);
        await AnswersAsync(slack);
        await health.ReadyAsync();

        // The next try would have been due half a minute after the first; a token between two writes may have been tried too.
        Assert.InRange(discord.Requests.Count(request => request.Status == 401), 1, 2);
        Assert.InRange(slack.Calls.Count(call => call.Error == "invalid_auth"), 1, 4);
        var (code, log) = await program.StopAsync();
        Assert.Equal(0, code);
        string[] secrets = ["expired.discord.token", "xoxb-", "xapp-", discord.Bot.Token];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log.Replace("(xoxb-…)", "", StringComparison.Ordinal).Replace("(xapp-…)", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static async Task TriedAsync(ClosedDoor door, int attempts, TimeSpan atLeast)
    {
        for (var began = TimeProvider.System.GetTimestamp(); door.Attempts.Count < attempts && TimeProvider.System.GetElapsedTime(began) < ChangeSignal.Patience;)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        var tried = door.Attempts;
        Assert.True(tried.Count >= attempts, $"It has tried {tried.Count} times.");
        var took = TimeProvider.System.GetElapsedTime(tried[0], tried[attempts - 1]);
        Assert.True(took >= atLeast, $"{attempts} attempts within {took}");
    }

    private static async Task AnswersAsync(DiscordSimulator discord)
    {
        await discord.ReadyAsync();
        var channel = discord.Channel("general");
        Assert.Contains("Ada Stone", (await channel.ReplyToAsync(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} {Question}"))).Content, StringComparison.Ordinal);
    }

    private static async Task AnswersAsync(SlackSimulator slack)
    {
        await slack.ReadyAsync();
        var channel = slack.Channel("general");
        Assert.Contains("Ada Stone", (await channel.ReplyToAsync(slack.Member("ana").Says(channel, $"{slack.App.Mention} {Question}"))).Text, StringComparison.Ordinal);
    }

    private void Write(string secret, string value) => folder.Write($"secrets/{secret}", value + "\n");

    private RunningProgram Start(int discordPort, int slackPort) => new(
        folder.Path,
        (SecretFiles.FolderVariable, Path.Combine(folder.Path, "secrets")),
        ("Health__ListenAddress", health.ListenAddress),
        ("Discord__ApiBaseAddress", $"http://127.0.0.1:{discordPort}/api/v10/"),
        ("Slack__ApiBaseAddress", $"http://127.0.0.1:{slackPort}/api/"));
}
