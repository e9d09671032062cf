using StoryBot.Commands;
using StoryBot.Hosting;
using StoryBot.Tests.Commands;
using StoryBot.Tests.EndToEnd;

namespace StoryBot.Tests.Hosting;

public sealed class SecretFilesTests : IDisposable
{
    private const string Token = "zanzibar.secret-token";

    private readonly TemporaryFolder folder = new();

    public SecretFilesTests() => folder.Write("appsettings.json", """{ "Discord": { "Token": "of-the-file" }, "Answering": { "MaxWrongAnswers": 0.2 } }""");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_a_setting_without_its_last_line_break()
    {
        folder.Write("secrets/Discord__Token", Token + "\n");

        Assert.Equal(Token, Read().Discord()!.Token);
    }

    [Fact]
    public void The_command_line_wins_over_a_secret_file_and_that_over_appsettings()
    {
        folder.Write("secrets/Answering__MaxWrongAnswers", "0.3");

        Assert.Equal(0.3, Read().Answering().MaxWrongAnswers);
        Assert.Equal(0.4, Read("Answering:MaxWrongAnswers=0.4").Answering().MaxWrongAnswers);
    }

    [Fact]
    public void What_others_keep_there_is_left_alone()
    {
        folder.Write("secrets/database-password", "x");
        folder.Write("secrets/..data/Discord__Token", "x");
        folder.Write("secrets/.Discord__Token", "x");

        Assert.Equal("of-the-file", Read().Discord()!.Token);
        Assert.Null(Read().Configuration["database-password"]);
    }

    [Fact]
    public void A_file_that_can_not_be_read_is_named_with_what_to_do()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "secrets"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "secrets/Discord__Token"), Path.Combine(folder.Path, "nowhere"));

        var refusal = Assert.Throws<SettingsException>(() => Read()).Message;

        Assert.Contains(Path.Combine("secrets", "Discord__Token"), refusal, StringComparison.Ordinal);
        Assert.Contains("Let the user the bot runs as read it", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_for_one_setting_are_named_where_they_differ_and_one_where_they_do_not()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Here the two are one file.");
        folder.Write("secrets/Discord__Token", Token);
        folder.Write("secrets/DISCORD__TOKEN", Token + "\n");
        Assert.Equal(Token, Read().Discord()!.Token);

        folder.Write("secrets/DISCORD__TOKEN", "other.secret-token");
        var refusal = Assert.Throws<SettingsException>(() => Read()).Message;

        Assert.Contains(Path.Combine("secrets", "Discord__Token"), refusal, StringComparison.Ordinal);
        Assert.Contains(Path.Combine("secrets", "DISCORD__TOKEN"), refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Discord:Token=")]
    [InlineData("discord__token=")]
    [InlineData("Slack:BotToken=")]
    [InlineData("Slack:AppToken=")]
    [InlineData("Slack:SigningSecret=")]
    public async Task A_secret_on_the_command_line_is_refused_and_not_repeated(string setting)
    {
        var run = await CommandRun.Of(folder.Path, "", "articles", "--set", setting + Token);

        Assert.Equal(ExitCode.Settings, run.Code);
        Assert.Contains("/run/secrets/", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("zanzibar", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_lost_its_name_is_not_repeated() =>
        Assert.DoesNotContain("zanzibar", (await CommandRun.Of(folder.Path, "", "articles", "--set", Token)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task The_program_reads_the_folder_that_the_environment_names()
    {
        folder.Write("secrets/Answering__MaxWrongAnswers", "7");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
        var start = BuiltProgram.Start(folder.Path, "ask", "who?");
        start.Environment[SecretFiles.FolderVariable] = Path.Combine(folder.Path, "secrets");
        using var program = System.Diagnostics.Process.Start(start)!;

        var said = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Answering:MaxWrongAnswers is 7", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_the_environment_names_and_that_is_not_there_is_refused()
    {
        foreach (var command in (string[])["articles", "doctor"])
        {
            var start = BuiltProgram.Start(folder.Path, command);
            start.Environment[SecretFiles.FolderVariable] = Path.Combine(folder.Path, "nowhere");

            var (code, _, error) = await BuiltProgram.RunAsync(start, "");

            Assert.Equal((int)ExitCode.Settings, code);
            Assert.Contains($"There is no folder {Path.Combine(folder.Path, "nowhere")}, which STORYBOT_SECRETS names.", error, StringComparison.Ordinal);
        }
    }

    private Settings Read(params string[] overrides) => Settings.Read(folder.Path, overrides, [Path.Combine(folder.Path, "secrets")]);
}
