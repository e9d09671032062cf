using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Answering;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Slack;
using StoryBot.Hosting;
using StoryBot.Simulators;

namespace StoryBot.Tests.Hosting;

/// <summary>What an edit of appsettings.json does to a bot that runs.</summary>
public sealed class SettingsWatchTests : IDisposable
{
    /// <summary>Answered by a daring bot only: the article names a mayor, but of no town.</summary>
    private static readonly Question Question = new("who is the mayor of Rome?");

    private readonly TemporaryFolder folder = new();
    private readonly FakeLogger<SettingsWatch> log = new();
    private readonly FakeTimeProvider time = new();
    private readonly KnowledgeBase knowledge;
    private readonly AnswerEngine engine;
    private readonly DiscordOptions discord = new();
    private readonly SettingsWatch watch;

    public SettingsWatchTests()
    {
        Edit("""{ "Answering": { "MaxWrongAnswers": 0.9 } }""");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
        var settings = Settings.Read(folder.Path, [], [Path.Combine(folder.Path, "secrets")]);
        var answering = settings.Answering();
        knowledge = KnowledgeBase.Open(settings.Knowledge());
        engine = new AnswerEngine(knowledge, answering);
        watch = new SettingsWatch(
            settings, answering, settings.Journal(), settings.Health(), new OfferedTokens(Options.Create(discord), Options.Create(new SlackOptions())), time, log);
    }

    public void Dispose()
    {
        watch.Dispose();
        knowledge.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_next_question_is_answered_by_the_edited_setting()
    {
        Assert.IsType<Answer.Found>(engine.Ask(Question));

        Edit("""{ "Answering": { "MaxWrongAnswers": 0.01 } }""");
        watch.Look();

        Assert.IsType<Answer.Abstained>(engine.Ask(Question));
    }

    [Theory]
    [InlineData("""{ "Answering": { "MaxWrongAnswers": 7 } }""", "Answering:MaxWrongAnswers is 7")]
    [InlineData("""{ "Answering": { "MaxWrongAnswers": 0.01 }, "Journal": { "RetentionDays": 0 } }""", "Journal:RetentionDays is 0")]
    [InlineData("""{ "Answering": { "MaxWrongAnswers": 0.01 }, "Health": { "MinFreeMegabytes": -1 } }""", "Health:MinFreeMegabytes must be")]
    [InlineData("""{ "Answering": """, "line 1")]
    public void A_bad_edit_changes_nothing_and_is_named(string edit, string says)
    {
        Edit(edit);
        watch.Look();

        Assert.IsType<Answer.Found>(engine.Ask(Question));
        Assert.Contains(says, Assert.Single(log.Collector.GetSnapshot()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_a_new_start_is_named_without_its_value()
    {
        Edit("""{ "Answering": { "MaxWrongAnswers": 0.9 }, "Discord": { "Token": "zanzibar" } }""");
        watch.Look();

        var lines = log.Collector.GetSnapshot().Select(line => line.Message).ToList();
        Assert.Contains(lines, line => line.Contains("Discord:Token", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("zanzibar", StringComparison.Ordinal));
    }

    [Fact]
    public void A_token_in_a_secret_file_is_offered_at_once_and_named_without_its_value()
    {
        discord.Token = "old";
        folder.Write("secrets/Discord__Token", "zanzibar\n");
        watch.Look();

        Assert.Equal("zanzibar", discord.Token);
        var line = Assert.Single(log.Collector.GetSnapshot()).Message;
        Assert.Contains("Discord:Token", line, StringComparison.Ordinal);
        Assert.DoesNotContain("zanzibar", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_that_is_malformed_or_taken_away_leaves_the_old_one()
    {
        discord.Token = "old";
        folder.Write("secrets/Discord__Token", "zanzibar twice");
        watch.Look();
        File.Delete(Path.Combine(folder.Path, "secrets/Discord__Token"));
        watch.Look();

        Assert.Equal("old", discord.Token);
        Assert.DoesNotContain(log.Collector.GetSnapshot(), line => line.Message.Contains("zanzibar", StringComparison.Ordinal));
    }

    [Fact]
    public void A_settings_file_that_is_gone_for_a_moment_changes_nothing()
    {
        File.Delete(Path.Combine(folder.Path, "appsettings.json"));
        watch.Look();
        Edit("""{ "Answering": { "MaxWrongAnswers": 0.9 } }""");
        watch.Look();

        Assert.IsType<Answer.Found>(engine.Ask(Question));
        Assert.Empty(log.Collector.GetSnapshot());
    }

    [Fact]
    public void A_settings_file_that_is_gone_for_good_leaves_the_defaults_and_tokens_are_taken_on()
    {
        discord.Token = "old";
        File.Delete(Path.Combine(folder.Path, "appsettings.json"));
        for (var look = 1; look < SettingsWatch.LooksUntilGone; look++)
            watch.Look();
        Assert.Empty(log.Collector.GetSnapshot());

        watch.Look();
        var said = $"MaxWrongAnswers is {new AnsweringOptions().MaxWrongAnswers}, ";
        Assert.Contains(log.Collector.GetSnapshot(), line => line.Message.Contains(said, StringComparison.Ordinal));

        folder.Write("secrets/Discord__Token", "zanzibar\n");
        watch.Look();
        Assert.Equal("zanzibar", discord.Token);
    }

    [Fact]
    public async Task It_looks_by_itself_while_the_bot_runs()
    {
        await watch.StartAsync(TestContext.Current.CancellationToken);
        Edit("""{ "Answering": { "MaxWrongAnswers": 0.01 } }""");

        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                time.Advance(SettingsWatch.Interval);
                return engine.Ask(Question) is Answer.Abstained;
            },
            ChangeSignal.Patience));
        await watch.StopAsync(TestContext.Current.CancellationToken);
    }

    private void Edit(string text) => folder.Write("appsettings.json", text);
}
