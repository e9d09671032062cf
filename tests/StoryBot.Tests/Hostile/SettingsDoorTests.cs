using StoryBot.Tests.Commands;
using StoryBot.Tests.Hostile.Corpus;
using ExitCode = StoryBot.Commands.ExitCode;

namespace StoryBot.Tests.Hostile;

/// <summary>Settings that mean no good, on the command line and in the file: refused in words, or without effect.</summary>
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
}
