using StoryBot.Hosting;
using StoryBot.Tests.Commands;
using StoryBot.Tests.EndToEnd;
using StoryBot.Tests.Hostile.Corpus;
using ExitCode = StoryBot.Commands.ExitCode;
using ProgramSettings = StoryBot.Hosting.Settings;

namespace StoryBot.Tests.Hostile;

/// <summary>Settings that mean no good, on the command line, in the file, in the environment and in secret files: refused in words, or without effect.</summary>
public sealed class SettingsDoorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SettingsDoorTests()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
    }

    public static TheoryData<string> Settings => HostileCases.Settings;

    public static TheoryData<string> SettingsFiles => HostileCases.SettingsFiles;

    public static TheoryData<string> Environments => HostileCases.Environments;

    public static TheoryData<string> SecretContents => HostileCases.SecretContents;

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task A_hostile_setting_is_refused_in_words_or_without_effect(string setting)
    {
        var run = await CommandRun.Of(folder.Path, "", "ask", "who signed the agreement?", "--set", setting);

        Assert.Contains(run.Code, (ExitCode[])[ExitCode.Settings, ExitCode.Usage, ExitCode.Knowledge, ExitCode.Done]);
        Assert.Contains(run.Code == ExitCode.Done ? "Ada Stone" : ".", run.Code == ExitCode.Done ? run.Out : run.Error, StringComparison.Ordinal);
        Harmless.InTerminal(run.Out + run.Error);
    }

    [Theory]
    [MemberData(nameof(SettingsFiles))]
    public async Task A_hostile_settings_file_is_refused_in_words_or_says_nothing(string json)
    {
        folder.Write("appsettings.json", json);

        var run = await CommandRun.Of(folder.Path, "", "ask", "who signed the agreement?");

        Assert.Contains(run.Code, (ExitCode[])[ExitCode.Settings, ExitCode.Done, ExitCode.Knowledge]);
        Harmless.InTerminal(run.Out + run.Error);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task A_hostile_environment_is_refused_in_words_that_tell_no_secret(string variable)
    {
        var start = BuiltProgram.Start(folder.Path, "doctor");
        start.Environment["Discord__Token"] = "sound.token";
        start.Environment["Discord__ApiBaseAddress"] = "http://127.0.0.1:9/";
        start.Environment["Slack__ApiBaseAddress"] = "http://127.0.0.1:9/";
        start.Environment["Slack__AppToken"] = "xapp-zanzibar";
        start.Environment[variable[..variable.IndexOf('=')]] = variable[(variable.IndexOf('=') + 1)..];

        var (code, output, error) = await BuiltProgram.RunAsync(start, "");

        Assert.Contains((ExitCode)code, (ExitCode[])[ExitCode.Settings, ExitCode.NotReady]);
        Assert.DoesNotContain("zanzibar", output + error, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^ok\s+forged", output + error);
        Assert.DoesNotMatch(@"Unhandled|(?m)^   at ", output + error);
        Harmless.InTerminal(output + error);
    }

    [Theory]
    [MemberData(nameof(SecretContents))]
    public void A_file_that_holds_no_token_is_refused_and_not_repeated(string content)
    {
        folder.Write("secrets/Discord__Token", content);

        var refusal = Assert.Throws<SettingsException>(() => ProgramSettings.Read(folder.Path, [], [Path.Combine(folder.Path, "secrets")]).Discord());

        Assert.Contains("Discord", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bar", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_settings_file_without_an_end_is_longer_than_any()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /dev/zero here.");
        File.Delete(Path.Combine(folder.Path, "appsettings.json"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "appsettings.json"), "/dev/zero");

        var refusal = Assert.Throws<SettingsException>(() => ProgramSettings.Read(folder.Path, [], []));

        Assert.Contains("longer than any settings file", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_an_end_is_longer_than_any_setting()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /dev/zero here.");
        Directory.CreateDirectory(Path.Combine(folder.Path, "secrets"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "secrets", "Discord__Token"), "/dev/zero");

        var refusal = Assert.Throws<SettingsException>(() => ProgramSettings.Read(folder.Path, [], [Path.Combine(folder.Path, "secrets")]));

        Assert.Contains("longer than any setting", refusal.Message, StringComparison.Ordinal);
    }
}
