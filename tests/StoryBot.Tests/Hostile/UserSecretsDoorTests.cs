using System.Text.Json;
using StoryBot.Tests.EndToEnd;
using StoryBot.Tests.Hostile.Corpus;
using ExitCode = StoryBot.Commands.ExitCode;

namespace StoryBot.Tests.Hostile;

/// <summary>User-secrets that mean no good: what the environment and secret files get, from the file in the home folder of whoever starts the program.</summary>
public sealed class UserSecretsDoorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public UserSecretsDoorTests()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
    }

    public static TheoryData<string> Environments => HostileCases.Environments;

    public static TheoryData<string> SecretContents => HostileCases.SecretContents;

    public static TheoryData<string> SettingsFiles => HostileCases.SettingsFiles;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_sound_file_is_read()
    {
        Write(new() { ["Answering:MaxWrongAnswers"] = "7" });

        Assert.Contains("Answering:MaxWrongAnswers is 7", (await RunAsync()).Said, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Hostile_user_secrets_are_refused_in_words_that_tell_no_secret(string setting)
    {
        Write(new()
        {
            ["Discord:Token"] = "sound.token",
            ["Discord:ApiBaseAddress"] = "http://127.0.0.1:9/",
            ["Slack:ApiBaseAddress"] = "http://127.0.0.1:9/",
            ["Slack:AppToken"] = "xapp-zanzibar",
            [setting[..setting.IndexOf('=')].Replace("__", ":", StringComparison.Ordinal)] = setting[(setting.IndexOf('=') + 1)..],
        });

        var (code, said) = await RunAsync();

        Assert.Contains(code, (ExitCode[])[ExitCode.Settings, ExitCode.NotReady]);
        AssertHarmless(said);
    }

    [Theory]
    [MemberData(nameof(SecretContents))]
    public async Task User_secrets_that_hold_no_token_are_refused_and_not_repeated(string content)
    {
        Write(new() { ["Discord:Token"] = content, ["Discord:ApiBaseAddress"] = "http://127.0.0.1:9/" });

        var (code, said) = await RunAsync();

        Assert.Equal(ExitCode.NotReady, code);
        // One that is merely long is a token as far as the settings can tell.
        Assert.Matches(@"(?m)^failed   (settings: Discord:Token must be the bot token|discord: it can't be reached)", said);
        Assert.DoesNotMatch("z.nzi ?bar", said);
        AssertHarmless(said);
    }

    [Theory]
    [MemberData(nameof(SettingsFiles))]
    public async Task A_hostile_user_secrets_file_is_refused_in_words_or_says_nothing(string json)
    {
        folder.Write(File, json);

        var (code, said) = await RunAsync();

        Assert.Contains(code, (ExitCode[])[ExitCode.Settings, ExitCode.NotReady, ExitCode.Done]);
        AssertHarmless(said);
    }

    [Fact]
    public async Task A_user_secrets_file_without_an_end_is_longer_than_any()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /dev/zero here.");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, File))!);
        System.IO.File.CreateSymbolicLink(Path.Combine(folder.Path, File), "/dev/zero");

        var (code, said) = await RunAsync();

        Assert.Equal(ExitCode.Settings, code);
        Assert.Contains("longer than any settings file", said, StringComparison.Ordinal);
    }

    /// <summary>Where it is below the home folder. https://learn.microsoft.com/aspnet/core/security/app-secrets</summary>
    private static string File => "home/.microsoft/usersecrets/storybot/secrets.json";

    private static void AssertHarmless(string said)
    {
        Assert.DoesNotContain("zanzibar", said, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^ok\s+forged", said);
        Assert.DoesNotMatch(@"Unhandled|(?m)^   at ", said);
        Harmless.InTerminal(said);
    }

    private void Write(Dictionary<string, string> settings) => folder.Write(File, JsonSerializer.Serialize(settings));

    private async Task<(ExitCode Code, string Said)> RunAsync()
    {
        var start = BuiltProgram.Start(folder.Path, "doctor");
        // Windows' own place for them comes first everywhere.
        start.Environment.Remove("APPDATA");
        start.Environment["HOME"] = Path.Combine(folder.Path, "home");
        var (code, output, error) = await BuiltProgram.RunAsync(start, "");
        return ((ExitCode)code, output + error);
    }
}
