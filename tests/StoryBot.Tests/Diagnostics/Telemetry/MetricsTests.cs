using System.Net;
using Microsoft.Data.Sqlite;

namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>The numbers are those of what happened.</summary>
[Collection(nameof(Busy))]
public sealed class MetricsTests(BusyBot bot)
{
    [Fact]
    public void Questions_are_counted_by_platform_and_how_they_ended()
    {
        Assert.Equal((BusyBot.Askers / 2) + 1, Questions("slack", "answered"));
        Assert.Equal((BusyBot.Askers / 2) + 1, Questions("slack", "abstained"));
        Assert.Equal((BusyBot.Askers / 2) + 1, bot.Page["storybot_questions_total", ("storybot_platform", "slack"), ("storybot_reason", "nothing_related")]);
        Assert.Equal(1, bot.Page["storybot_questions_total", ("storybot_platform", "discord"), ("storybot_outcome", "failed"), ("storybot_reason", "post")]);
        Assert.Equal(2, bot.Page["storybot_questions_total", ("storybot_platform", "discord"), ("storybot_outcome", "turned_away"), ("storybot_reason", "too_fast")]);
        Assert.Equal(0, Questions("slack", "turned_away"));
        Assert.Equal(Total("storybot_questions_total") - Questions("discord", "turned_away"), Total("storybot_answer_confidence_count"));
    }

    [Fact]
    public void Every_stage_of_every_answer_is_timed()
    {
        var answers = Total("storybot_answer_confidence_count");

        Assert.All(["retrieve", "rank", "read", "decide"], stage => Assert.Equal(answers, bot.Page["storybot_answer_stage_duration_seconds_count", ("storybot_stage", stage)]));
        Assert.Equal(answers, bot.Page["storybot_message_duration_seconds_count", ("storybot_intent", "ask")]);
        Assert.Equal(Total("storybot_message_duration_seconds_count"), Total("storybot_queue_wait_duration_seconds_count"));
        Assert.Equal(0, Total("storybot_queue_depth"));
    }

    [Fact]
    public void Posts_requests_waits_reconnects_and_reindexes_are_counted()
    {
        Assert.Equal(1, bot.Page["storybot_post_duration_seconds_count", ("storybot_outcome", "failed")]);
        // An answer that is refused with its card is tried without it.
        Assert.Equal(2, bot.Page["http_client_request_duration_seconds_count", ("http_response_status_code", "403")]);
        Assert.Equal(1, bot.Page["http_client_request_duration_seconds_count", ("http_response_status_code", "429")]);
        Assert.Equal(1, bot.Page["http_client_request_duration_seconds_count", ("http_response_status_code", "503")]);
        Assert.True(bot.Page["storybot_rate_limit_wait_duration_seconds_sum", ("storybot_platform", "discord")] > 0.2);
        Assert.Equal(1, bot.Page["storybot_reconnects_total", ("storybot_platform", "discord"), ("storybot_reconnect_kind", "resume")]);
        Assert.Equal(1, bot.Page["storybot_reconnects_total", ("storybot_platform", "slack"), ("storybot_reconnect_kind", "refresh")]);
        Assert.Equal(1, bot.Page["storybot_reindexes_total", ("storybot_outcome", "done")]);
        Assert.Equal(1, Total("storybot_reindex_duration_seconds_count"));
        Assert.Equal(0, Total("storybot_journal_errors_total"));
    }

    [Fact]
    public void What_is_known_and_how_healthy_the_bot_is_can_be_read()
    {
        Assert.Equal(1, Total("storybot_knowledge_articles"));
        Assert.Equal(1, Total("storybot_knowledge_passages"));
        Assert.InRange(Total("storybot_knowledge_age_seconds"), 0.001, 300);
        Assert.All(["answers", "discord", "disk", "journal", "slack"], check => Assert.Equal(1, bot.Page["storybot_health", ("storybot_check", check)]));
        Assert.InRange(Total("dotnet_process_memory_working_set_bytes"), 10e6, 1e9);
    }

    [Fact]
    public async Task A_locked_journal_is_counted_and_shown()
    {
        await using var scene = await TelemetryScene.StartAsync();
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(scene.Folder.Path, "data", "journal.db")};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var grasp = other.CreateCommand();
            grasp.CommandText = "BEGIN EXCLUSIVE";
            await grasp.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

            await scene.AskOnDiscordAsync();

            await scene.MetricsAsync(page => page["storybot_journal_errors_total"] > 0 && page["storybot_health", ("storybot_check", "journal")] == 0);
        }

        await scene.MetricsAsync(page => page["storybot_health", ("storybot_check", "journal")] == 1);
    }

    [Fact]
    public async Task Without_the_setting_there_is_no_such_page()
    {
        await using var scene = await TelemetryScene.StartAsync(("Telemetry__Prometheus", "false"));

        Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<HttpRequestException>(() => scene.MetricsAsync())).StatusCode);
    }

    private double Questions(string platform, string outcome) => bot.Page["storybot_questions_total", ("storybot_platform", platform), ("storybot_outcome", outcome)];

    private double Total(string name) => bot.Page[name];
}
