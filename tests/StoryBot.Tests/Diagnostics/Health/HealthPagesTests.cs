using System.Net;
using StoryBot.Simulators;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Slack;
using StoryBot.Tests.Commands;
using ExitCode = StoryBot.Commands.ExitCode;

namespace StoryBot.Tests.Diagnostics.Health;

/// <summary>What the bot says of itself over real loopback while it is on both platforms, and while one of them fails.</summary>
public sealed class HealthPagesTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private DiscordSimulator discord = null!;
    private SlackSimulator slack = null!;

    public async ValueTask InitializeAsync()
    {
        discord = await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false, HeartbeatInterval = TimeSpan.FromMilliseconds(500) });
        slack = await SlackSimulator.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await discord.DisposeAsync();
        await slack.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task It_is_ready_once_every_platform_is_connected_and_says_what_it_looked_at()
    {
        await using var bot = await StartAsync();

        await bot.ReadyAsync();

        Assert.Equal((HttpStatusCode.OK, "alive\n"), await bot.GetAsync("/alive"));
        var report = await bot.ReportAsync();
        Assert.Equal(["answers", "discord", "disk", "journal", "knowledge", "slack"], report.Keys.Order());
        Assert.All(report.Values, check => Assert.True(check.GetProperty("sound").GetBoolean()));
    }

    [Fact]
    public async Task The_subcommand_asks_the_bot_that_runs()
    {
        await using var bot = await StartAsync();
        await bot.ReadyAsync();

        var ready = await CommandRun.Of(folder.Path, "", "healthcheck", "--set", $"Health:ListenAddress={bot.Address}");

        Assert.Equal(ExitCode.Done, ready.Code);
        Assert.Equal("ready", ready.Out.Trim());
        slack.WebFaults.TakeDown();
        slack.Faults.AbortAll();
        await bot.NotReadyAsync("slack: ");
        var broken = await CommandRun.Of(folder.Path, "", "healthcheck", "--set", $"Health:ListenAddress={bot.Address}");
        Assert.Equal(ExitCode.NotReady, broken.Code);
        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder.Path, "", "healthcheck", "--alive", "--set", $"Health:ListenAddress={bot.Address}")).Code);
        Assert.StartsWith("slack: ", broken.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Health": { "ListenAddress": "http://127.0.0.1:9" } }""")]
    [InlineData("""{ "Health": { "ListenAddress": "http:// } }""")]
    [InlineData("""{ "Knowledge": { "Folders": "none such" } }""")]
    public async Task The_subcommand_finds_the_bot_that_runs_whatever_its_settings_are_edited_to(string edited)
    {
        await using var bot = await StartAsync();
        await bot.ReadyAsync();

        folder.Write("appsettings.json", edited);

        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder.Path, "", "healthcheck", "--alive")).Code);
        Assert.Equal("ready", (await CommandRun.Of(folder.Path, "", "healthcheck")).Out.Trim());
    }

    [Fact]
    public async Task Once_the_bot_has_ended_the_subcommand_goes_by_the_settings()
    {
        await using var bot = await StartAsync();
        await bot.StopAsync();
        folder.Write("appsettings.json", """{ "Health": { "ListenAddress": "http://127.0.0.1:9" } }""");

        var run = await CommandRun.Of(folder.Path, "", "healthcheck");

        Assert.Equal(ExitCode.NotReady, run.Code);
        Assert.Contains("No bot answers at http://127.0.0.1:9/", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_went_away_is_named_and_the_bot_is_ready_again_when_it_is_back()
    {
        await using var bot = await StartAsync();
        await bot.ReadyAsync();

        slack.WebFaults.TakeDown();
        slack.Faults.AbortAll();

        Assert.Contains("It keeps trying.", await bot.NotReadyAsync("slack: "), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await bot.GetAsync("/alive")).Status);
        Assert.True((await bot.ReportAsync())["discord"].GetProperty("sound").GetBoolean());
        slack.WebFaults.TakeDown(false);
        await bot.ReadyAsync();
    }

    [Fact]
    public async Task A_socket_that_stands_but_answers_no_heartbeat_is_not_healthy()
    {
        await using var bot = await StartAsync();
        await bot.ReadyAsync();

        discord.Faults.DropAcks();

        await bot.NotReadyAsync("discord: ");
    }

    [Fact]
    public async Task While_every_post_on_Discord_fails_it_is_not_ready_and_the_first_that_stands_mends_it()
    {
        await using var bot = await StartAsync();
        await bot.ReadyAsync();
        for (var request = 0; request < 1_000; request++)
            discord.RestFaults.NextStatusIs(502);
        var (ana, channel) = (discord.Member("ana"), discord.Channel("general"));
        var asked = ana.Says(channel, $"{discord.Bot.User.Mention} who signed the agreement?");

        Assert.Contains("Discord answers 502", await bot.NotReadyAsync("discord: connected, but nothing it says has got through"), StringComparison.Ordinal);
        Assert.Equal("alive\n", (await bot.GetAsync("/alive")).Body);

        while (discord.RestFaults.NextStatus() is not null)
            continue;
        await channel.ReplyToAsync(asked);
        await bot.ReadyAsync();
    }

    [Fact]
    public async Task While_every_post_on_Slack_fails_it_is_not_ready_and_the_first_that_stands_mends_it()
    {
        await using var bot = await StartAsync();
        await bot.ReadyAsync();
        slack.WebFaults.TakeDown();
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        var asked = ana.Says(channel, $"{slack.App.Mention} who signed the agreement?");

        await bot.NotReadyAsync("slack: connected, but nothing it says has got through");

        slack.WebFaults.TakeDown(false);
        await channel.ReplyToAsync(asked);
        await bot.ReadyAsync();
    }

    [Fact]
    public async Task Without_its_articles_folder_it_answers_is_alive_and_says_that_it_is_not_ready()
    {
        await using var bot = await StartAsync();
        await bot.ReadyAsync();
        Directory.Move(Path.Combine(folder.Path, "knowledge"), Path.Combine(folder.Path, "away"));

        Assert.Contains("the articles read before still answer", await bot.NotReadyAsync("knowledge: "), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await bot.GetAsync("/alive")).Status);
        var (ana, channel) = (discord.Member("ana"), discord.Channel("general"));
        await channel.ReplyToAsync(ana.Says(channel, $"{discord.Bot.User.Mention} who signed the agreement?"));

        Directory.Move(Path.Combine(folder.Path, "away"), Path.Combine(folder.Path, "knowledge"));
        await bot.ReadyAsync();
    }

    [Fact]
    public async Task A_refused_token_is_named_with_its_mend_and_the_other_platform_goes_on()
    {
        slack.Faults.RefuseTokens("token_revoked");
        await using var bot = await StartAsync();

        await bot.NotReadyAsync("Set Slack:BotToken");
        await discord.ReadyAsync();
        var (ana, channel) = (discord.Member("ana"), discord.Channel("general"));
        await channel.ReplyToAsync(ana.Says(channel, $"{discord.Bot.User.Mention} who signed the agreement?"));
    }

    [Fact]
    public async Task Started_while_a_platform_can_not_be_reached_it_answers_on_the_other_and_joins_it_later()
    {
        slack.WebFaults.TakeDown();
        await using var bot = await StartAsync();

        Assert.Contains("It keeps trying.", await bot.NotReadyAsync("slack: "), StringComparison.Ordinal);
        await discord.ReadyAsync();
        var (ana, channel) = (discord.Member("ana"), discord.Channel("general"));
        await channel.ReplyToAsync(ana.Says(channel, $"{discord.Bot.User.Mention} who signed the agreement?"));
        slack.WebFaults.TakeDown(false);
        await bot.ReadyAsync();
    }

    [Fact]
    public async Task A_bot_that_every_platform_refuses_stays_to_say_so()
    {
        slack.Faults.RefuseTokens("token_revoked");
        await using var bot = await StartAsync("Discord:Token=");

        await bot.NotReadyAsync("Set Slack:BotToken");

        Assert.True(SpinWait.SpinUntil(() => bot.Log.Collector.GetSnapshot().Any(line => line.Message.Contains("not let in on slack", StringComparison.Ordinal)), ChangeSignal.Patience));
        Assert.Equal(HttpStatusCode.OK, (await bot.GetAsync("/alive")).Status);
        Assert.DoesNotContain("stopping", (await bot.GetAsync("/health/ready")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_else_is_served()
    {
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await bot.GetAsync("/health/../appsettings.json")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bot.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await bot.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/health")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://192.0.2.1:8086")]
    public async Task A_port_that_is_taken_or_on_no_address_of_this_machine_is_logged_and_people_are_answered_all_the_same(string? address)
    {
        await using var bot = await StartAsync($"Health:ListenAddress={address ?? discord.RestAddress.GetLeftPart(UriPartial.Authority)}");
        await discord.ReadyAsync();
        var (ana, channel) = (discord.Member("ana"), discord.Channel("general"));

        await channel.ReplyToAsync(ana.Says(channel, $"{discord.Bot.User.Mention} who signed the agreement?"));

        Assert.Null(bot.Address);
        Assert.Contains(bot.Log.Collector.GetSnapshot(), line => line.Message.Contains("Health:ListenAddress", StringComparison.Ordinal));
    }

    private Task<RunningBot> StartAsync(params string[] settings) => RunningBot.StartAsync(folder, discord, slack, settings);
}
