using System.Text.Json;
using StoryBot.Chat.Examinations;
using StoryBot.Chat.Slack;
using StoryBot.Commands;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Slack;
using StoryBot.Tests.EndToEnd;
using StoryBot.Tests.Golden;

namespace StoryBot.Tests.Commands;

/// <summary>What <c>storybot doctor</c> finds, with tokens as a maintainer sets them, at both simulated platforms.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private DiscordSimulator discord = null!;
    private SlackSimulator slack = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
        discord = await DiscordSimulator.StartAsync();
        slack = await SlackSimulator.StartAsync();
        slack.App.Scopes = slack.App.Scopes.Union(SlackExamination.Scopes);
    }

    public async ValueTask DisposeAsync()
    {
        await discord.DisposeAsync();
        await slack.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Where_all_is_well_every_line_says_so()
    {
        var (code, output, _) = await ExamineAsync();

        Assert.Equal((int)ExitCode.Done, code);
        GoldenFile.Check("doctor-sound", output);
    }

    [Fact]
    public async Task Without_tokens_it_says_what_connects_the_platforms()
    {
        var run = await CommandRun.Of(folder.Path, "", "doctor");

        Assert.Equal(ExitCode.Done, run.Code);
        GoldenFile.Check("doctor-unconfigured", run.Out);
    }

    [Fact]
    public async Task What_is_wrong_is_said_with_its_mend_and_no_token()
    {
        folder.Write("knowledge/broken.md", "---\ntitle: [\n---\n");
        var token = discord.Bot.Token;
        discord.Bot.ResetToken();
        slack.App.Scopes = slack.App.Scopes.Remove("users:read");
        slack.App.HasSocketMode = false;

        var (code, output, error) = await ExamineAsync(("Discord__Token", token), ("Health__MinFreeMegabytes", "1000000"));

        Assert.Equal((int)ExitCode.NotReady, code);
        Assert.All(
            ["failed   discord: Discord does not accept the token", "warning  slack: the bot token lacks users:read", "failed   slack: Socket Mode is switched off", "failed   disk: ", "warning  knowledge: 1 skipped, the first of them broken.md"],
            line => Assert.Contains(line, output, StringComparison.Ordinal));
        Assert.All(new[] { token, slack.App.BotToken, slack.App.AppToken }, secret => Assert.DoesNotContain(secret, output + error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_revoked_Slack_token_fails_as_one()
    {
        slack.App.TokenError = "token_revoked";

        Assert.Contains("failed   slack: Slack does not accept the token (token_revoked)", (await ExamineAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_that_can_not_be_reached_fails_and_the_others_are_looked_at()
    {
        var (code, output, _) = await ExamineAsync(("Discord__ApiBaseAddress", "http://127.0.0.1:9/"));

        Assert.Equal((int)ExitCode.NotReady, code);
        Assert.Contains("failed   discord: it can't be reached", output, StringComparison.Ordinal);
        Assert.Contains("ok       slack: accepts the bot token", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_section_is_named_and_the_others_are_looked_at()
    {
        var run = await CommandRun.Of(folder.Path, "", "doctor", "--json", "--set", "Answering:MaxWrongAnswers=7", "--set", "Slack:Sockets=0");

        Assert.Equal(ExitCode.NotReady, run.Code);
        using var document = JsonDocument.Parse(run.Out);
        Assert.False(document.RootElement.GetProperty("sound").GetBoolean());
        var findings = document.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, finding => finding.GetProperty("severity").GetString() == "failed" && finding.GetProperty("detail").GetString()!.Contains("Answering:MaxWrongAnswers", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.GetProperty("topic").GetString() == "knowledge" && finding.GetProperty("severity").GetString() == "ok");
    }

    [Fact]
    public async Task A_journal_that_is_no_database_fails()
    {
        folder.Write("data/journal.db", new string('x', 4096));

        var run = await CommandRun.Of(folder.Path, "", "doctor");

        Assert.Equal(ExitCode.NotReady, run.Code);
        Assert.Contains("failed   journal: ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, Severity.Sound)]
    [InlineData(-60, Severity.Warning)]
    [InlineData(400, Severity.Failed)]
    public void A_wrong_clock_is_noticed(int secondsAhead, Severity severity)
    {
        var theirs = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(severity, Assert.Single(ClockComparison.With("Slack", theirs, theirs.AddSeconds(secondsAhead))).Severity);
    }

    [Fact]
    public void The_scopes_looked_for_are_those_of_the_manifest()
    {
        var manifest = File.ReadAllLines(Path.Combine(SharedData.RepositoryRoot, "docs", "slack-manifest.yaml"));
        var scopes = manifest.SkipWhile(line => line.Trim() != "bot:").Skip(1).TakeWhile(line => line.TrimStart().StartsWith('-')).Select(line => line.Trim(' ', '-'));

        Assert.Equal(scopes.Order(StringComparer.Ordinal), SlackExamination.Scopes.Order(StringComparer.Ordinal));
    }

    /// <summary>Runs the built program: tokens come from the environment only.</summary>
    private async Task<(int Code, string Out, string Error)> ExamineAsync(params (string Name, string Value)[] settings)
    {
        var start = BuiltProgram.Start(folder.Path, "doctor");
        (string Name, string Value)[] all =
        [
            ("Discord__Token", discord.Bot.Token),
            ("Discord__ApiBaseAddress", discord.RestAddress.ToString()),
            ("Slack__BotToken", slack.App.BotToken),
            ("Slack__AppToken", slack.App.AppToken),
            ("Slack__ApiBaseAddress", slack.ApiAddress.ToString()),
            .. settings,
        ];
        foreach (var (name, value) in all)
            start.Environment[name] = value;
        return await BuiltProgram.RunAsync(start, "");
    }
}
