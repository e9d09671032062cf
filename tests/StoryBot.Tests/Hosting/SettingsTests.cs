using StoryBot.Hosting;

namespace StoryBot.Tests.Hosting;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Folders_count_from_the_folder_that_holds_appsettings()
    {
        folder.Write("appsettings.json", """{ "Knowledge": { "Folder": "texts" } }""");

        var knowledge = Settings.Read(folder.Path, []).Knowledge();

        Assert.Equal(Path.Combine(folder.Path, "texts"), knowledge.Folder);
        Assert.Equal(Path.Combine(folder.Path, "data"), knowledge.DataFolder);
    }

    [Fact]
    public void Without_appsettings_in_the_working_directory_the_programs_own_folder_counts() =>
        Assert.Equal(AppContext.BaseDirectory, Settings.Read(folder.Path, []).ContentRoot);

    [Fact]
    public void The_command_line_wins_over_the_file()
    {
        folder.Write("appsettings.json", """{ "Answering": { "MaxWrongAnswers": 0.2 } }""");

        Assert.Equal(0.3, Settings.Read(folder.Path, ["Answering:MaxWrongAnswers=0.3"]).Answering().MaxWrongAnswers);
    }

    [Fact]
    public void Of_two_overrides_of_one_setting_the_later_one_wins() =>
        Assert.Equal(0.4, Settings.Read(folder.Path, ["Answering:MaxWrongAnswers=0.3", "answering:maxwronganswers=0.4"]).Answering().MaxWrongAnswers);

    [Fact]
    public void A_malformed_file_is_named_with_its_line()
    {
        var file = folder.Write("appsettings.json", "{\n  \"Knowledge\": {\n    \"Folder\" \"texts\"\n  }\n}");

        var refusal = Assert.Throws<SettingsException>(() => Settings.Read(folder.Path, []));

        Assert.StartsWith($"{file}, line 3, ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Answering:MaxWrongAnswers=2", "Answering:MaxWrongAnswers is 2. Set it to a share between 0 and 1")]
    [InlineData("Answering:MaxWrongAnswers=many", "Answering:MaxWrongAnswers is \"many\". Set it to a number, for example 0.10 (appsettings.json, or the environment variable Answering__MaxWrongAnswers).")]
    [InlineData("Answering:MaxWrongAnswers=it's ' at 'x' to type 'y", "Answering:MaxWrongAnswers is \"it's ' at 'x' to type 'y\". Set it to a number")]
    [InlineData("Answering:MaxWrongAnswers=a\nb", "Answering:MaxWrongAnswers is (not shown). Set it to a number")]
    [InlineData("Answering:MaxWrong=1", "The settings section Answering knows no 'MaxWrong'.")]
    public void A_wrong_setting_is_named_with_what_to_set(string wrong, string says)
    {
        folder.Write("appsettings.json", "{}");

        var refusal = Assert.Throws<SettingsException>(() => Settings.Read(folder.Path, [wrong]).Answering());

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Discord:Tokn=x", "The settings section Discord knows no 'Tokn'.")]
    [InlineData("Discord:Shards=9", "Discord:Shards must be")]
    [InlineData("Discord:ModeratorPermission=Anyone", "Discord:ModeratorPermission is \"Anyone\". Set it to one of KickMembers, ")]
    [InlineData("Slack:BotTokn=x", "The settings section Slack knows no 'BotTokn'.")]
    [InlineData("Slack:AppToken=x", "Slack:AppToken must be")]
    [InlineData("Slack:Mode=htp", "Slack:Mode is \"htp\". Set it to Socket or Http")]
    public void What_a_platform_without_its_token_is_set_to_has_to_make_sense_all_the_same(string wrong, string says)
    {
        folder.Write("appsettings.json", "{}");

        var refusal = Assert.Throws<SettingsException>(() => Settings.Read(folder.Path, [wrong], []).Sound());

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_platform_without_its_token_is_left_out()
    {
        folder.Write("appsettings.json", """{ "Discord": { "Shards": "0-1/4" }, "Slack": { "Mode": "http", "AppToken": "xapp-1" } }""");

        var settings = Settings.Read(folder.Path, [], []).Sound();

        Assert.Null(settings.Discord());
        Assert.Null(settings.Slack());
    }

    [Fact]
    public void What_is_said_of_OTLP_for_other_programs_too_keeps_no_command_from_its_work()
    {
        folder.Write("appsettings.json", "{}");

        var settings = Settings.Read(folder.Path, ["OTEL_EXPORTER_OTLP_PROTOCOL=http/json"], []);

        Assert.Same(settings, settings.Sound());
        Assert.Throws<SettingsException>(() => settings.Telemetry());
    }

    [Theory]
    [InlineData("Knowledge:DataFolder=knowledge")]
    [InlineData("Knowledge:DataFolder=knowledge/more/data")]
    [InlineData("Knowledge:Folder=.")]
    public void A_data_folder_among_the_articles_is_refused(string wrong)
    {
        folder.Write("appsettings.json", "{}");

        var refusal = Assert.Throws<SettingsException>(() => Settings.Read(folder.Path, [wrong], []).Knowledge());

        Assert.Contains("Knowledge:DataFolder", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Set it to a folder beside that one", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Knowledge:DataFolder=knowledge/.data")]
    [InlineData("Knowledge:DataFolder=knowledge2")]
    [InlineData("Knowledge:Folder=data/articles")]
    public void A_data_folder_that_is_not_read_is_none_among_the_articles(string sound)
    {
        folder.Write("appsettings.json", "{}");

        Assert.NotNull(Settings.Read(folder.Path, [sound], []).Knowledge());
    }

    [Theory]
    [InlineData("Answring:MaxWrongAnswers=0.3", "--set Answring:MaxWrongAnswers names no setting.")]
    [InlineData("MaxWrongAnswers=0.3", "--set MaxWrongAnswers names no setting.")]
    [InlineData("Knowledge=articles", "--set Knowledge names no setting.")]
    [InlineData("xoxb-1234=", "--set (not shown) names no setting.")]
    public void An_override_that_nothing_reads_is_refused_with_the_sections_there_are(string wrong, string says)
    {
        var refusal = Assert.Throws<SettingsException>(() => Settings.Read(folder.Path, [wrong])).Message;

        Assert.StartsWith(says, refusal, StringComparison.Ordinal);
        Assert.Contains("the sections are Knowledge, Answering, Journal, Health, Telemetry, Discord, Slack.", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Answring": { "MaxWrongAnswers": 0.3 } }""", "Answring")]
    [InlineData("""{ "Answering": {}, "MaxWrongAnswers": 0.3 }""", "MaxWrongAnswers")]
    [InlineData("""{ "Knowledge": "articles" }""", "Knowledge")]
    public void A_setting_in_the_file_that_nothing_reads_is_refused(string json, string unread)
    {
        var file = folder.Write("appsettings.json", json);

        Assert.StartsWith($"{file} holds {unread}, which is no setting.", Assert.Throws<SettingsException>(() => Settings.Read(folder.Path, [], [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_read_of_the_settings_is_let_be()
    {
        folder.Write("appsettings.json", """{ "$schema": "docs/appsettings.schema.json", "Logging": { "LogLevel": { "Default": "Warning" } }, "OTEL_SERVICE_NAME": "bot", "journal": {} }""");

        Assert.Equal("other", Settings.Read(folder.Path, ["OTEL_SERVICE_NAME=other"], []).Configuration["OTEL_SERVICE_NAME"]);
    }

    [Fact]
    public void An_empty_folder_setting_is_refused() =>
        Assert.Contains(
            "Knowledge:Folder is empty",
            Assert.Throws<SettingsException>(() => Settings.Read(folder.Path, ["Knowledge:Folder= "]).Knowledge()).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_override_without_a_value_is_refused() =>
        Assert.Contains("--set Knowledge", Assert.Throws<SettingsException>(() => Settings.Read(folder.Path, ["Knowledge"])).Message, StringComparison.Ordinal);
}
