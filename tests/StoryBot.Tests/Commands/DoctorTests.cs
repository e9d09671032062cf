using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Examinations;
using StoryBot.Chat.Slack;
using StoryBot.Commands;
using StoryBot.Diagnostics.Doctor;
using StoryBot.Screens;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.World;
using StoryBot.Simulators.Slack;
using StoryBot.Tests.EndToEnd;
using StoryBot.Tests.Fakes;
using StoryBot.Tests.Golden;
using StoryBot.Tests.Simulators.Discord;
using ProgramSettings = StoryBot.Hosting.Settings;

namespace StoryBot.Tests.Commands;

/// <summary>What <c>storybot doctor</c> finds, with tokens as a maintainer sets them, at both simulated platforms.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private DiscordSimulator discord = null!;
    private SlackSimulator slack = null!;

    private IEnumerable<(string Name, string Value)> Connected =>
    [
        ("Discord__Token", discord.Bot.Token),
        ("Discord__ApiBaseAddress", discord.RestAddress.ToString()),
        ("Slack__BotToken", slack.App.BotToken),
        ("Slack__AppToken", slack.App.AppToken),
        ("Slack__ApiBaseAddress", slack.ApiAddress.ToString()),
    ];

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
        Assert.Equal(["/applications/@me", "/users/@me/guilds"], discord.Requests.Select(request => request.Template));
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task Where_only_the_data_folder_can_be_written_it_looks_all_the_same()
    {
        var (code, output, _) = await ExamineAsync(("TMPDIR", Path.Combine(folder.Path, "nowhere")));

        Assert.Equal((int)ExitCode.Done, code);
        GoldenFile.Check("doctor-sound", output);
    }

    [Fact]
    public async Task Missing_permissions_are_named_with_the_server_and_what_to_do()
    {
        discord.Guild().BotPermissions &= ~(ulong)(BotPermission.ReadMessageHistory | BotPermission.SendMessagesInThreads);
        discord.Guild("Harbour").BotPermissions = 1 << 3;
        discord.Guild("Mill\u001b[2J\nok       forged: all is well").BotPermissions = SimulatedGuild.EveryonesPermissions & ~(ulong)BotPermission.EmbedLinks;
        slack.App.Scopes = slack.App.Scopes.Remove("users:read").Remove("groups:history");

        var (code, output, _) = await ExamineAsync();

        Assert.Equal((int)ExitCode.Done, code);
        GoldenFile.Check("doctor-permissions", output);
    }

    [Fact]
    public async Task Of_many_servers_without_rights_some_are_named_and_the_rest_counted()
    {
        for (var number = 0; number < 9; number++)
            discord.Guild($"Hall {number}").BotPermissions = 0;

        var (_, output, _) = await ExamineAsync();

        Assert.Contains("in the server Hall 4 it lacks View Channels, Send Messages, Send Messages in Threads, Embed Links, Read Message History", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Hall 5", output, StringComparison.Ordinal);
        Assert.Contains("in 4 more servers it lacks permissions", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Servers_that_can_not_be_looked_at_are_no_sound_ones()
    {
        discord.RestFaults.BrokenRoute = "/users/@me/guilds";

        var (_, output, _) = await ExamineAsync();

        Assert.Contains("warning  discord: its servers can't be looked at: 502", output, StringComparison.Ordinal);
        Assert.DoesNotContain("has what it needs", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_permissions_looked_for_are_those_of_the_invitation()
    {
        var invitation = Assert.Single(Regex.Matches(File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "discord.md")), @"permissions=(\d+)")).Groups[1].Value;

        Assert.Equal(invitation, ((ulong)BotPermission.All).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Refused_tokens_are_said_to_be_with_what_to_do()
    {
        var token = discord.Bot.Token;
        discord.Bot.ResetToken();
        slack.App.TokenError = "token_expired";

        var (code, output, _) = await ExamineAsync(("Discord__Token", token));

        Assert.Equal((int)ExitCode.NotReady, code);
        GoldenFile.Check("doctor-refused", output);
    }

    [Fact]
    public async Task A_clock_wrong_by_minutes_is_noticed_by_what_the_platforms_tell()
    {
        var found = await Examination.RunAsync(
            ProgramSettings.Read(folder.Path, Connected.Select(setting => $"{setting.Name.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}"), []),
            new MovedClock(TimeProvider.System) { Moved = TimeSpan.FromMinutes(-7) },
            TestContext.Current.CancellationToken);

        using var output = new StringWriter();
        DiagnosisScreen.Write(Screen.Piped(output), found);
        GoldenFile.Check("doctor-clock", output.ToString());
    }

    [Fact]
    public async Task Without_articles_it_says_where_to_put_them()
    {
        File.Delete(Path.Combine(folder.Path, "knowledge/agreement.md"));

        var (code, output, _) = await ExamineAsync();

        Assert.Equal((int)ExitCode.NotReady, code);
        GoldenFile.Check("doctor-empty", output);
    }

    [Fact]
    public async Task A_disk_that_is_nearly_full_is_noticed()
    {
        using var disk = new SmallDisk(Path.Combine(folder.Path, "data"), "20m");

        var (code, output, _) = await ExamineAsync();

        Assert.Equal((int)ExitCode.NotReady, code);
        GoldenFile.Check("doctor-full", output);
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
    public async Task A_mistyped_token_is_named_instead_of_leaving_the_platform_out()
    {
        var run = await CommandRun.Of(folder.Path, "", "doctor", "--set", "Discord:Tokn=x");

        Assert.Equal(ExitCode.NotReady, run.Code);
        Assert.Contains("failed   settings: The settings section Discord knows no 'Tokn'.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("discord: not configured", run.Out, StringComparison.Ordinal);
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
        foreach (var (name, value) in Connected.Concat(settings))
            start.Environment[name] = value;
        return await BuiltProgram.RunAsync(start, "");
    }
}
