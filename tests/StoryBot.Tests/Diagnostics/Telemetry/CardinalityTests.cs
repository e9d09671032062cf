using StoryBot.Chat.Telemetry;
using StoryBot.Conversation;
using StoryBot.Journal;

namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>However many people ask however many things, the series stay the same few.</summary>
[Collection(nameof(Busy))]
public sealed class CardinalityTests(BusyBot bot)
{
    private const int MostSeries = 700;

    private static readonly Dictionary<string, string[]> Closed = new()
    {
        ["otel_scope_name"] = ["StoryBot", "StoryBot.Answering", "StoryBot.Chat", "System.Runtime"],
        ["storybot_platform"] = ["discord", "slack"],
        ["storybot_outcome"] = ["answered", "abstained", "turned_away", "failed", "posted", "done"],
        ["storybot_reason"] = ["none", "too_fast", "too_many_waiting", "post", "error", .. AbstentionWords.Names],
        ["storybot_stage"] = ["retrieve", "rank", "read", "decide"],
        ["storybot_intent"] = IntentNames.All,
        ["storybot_journal_operation"] = MeasuredJournal.Operations,
        ["storybot_reconnect_kind"] = ChatTelemetry.ReconnectKinds,
        ["storybot_check"] = ["answers", "discord", "disk", "journal", "knowledge", "program", "slack"],
        ["http_request_method"] = ["GET", "PATCH", "POST", "PUT"],
        ["http_response_status_code"] = ["200", "204", "403", "429", "503"],
        ["error_type"] = [.. Enum.GetNames<HttpRequestError>(), "Canceled"],
        ["cpu_mode"] = ["user", "system"],
    };

    [Fact]
    public void Every_tag_of_every_instrument_has_one_of_a_closed_set_of_values()
    {
        foreach (var sample in bot.Page.Samples.Where(sample => sample.Name != "target_info"))
        {
            foreach (var (label, value) in sample.Labels.Where(label => label.Key != "le"))
                Assert.Contains(value, Closed.GetValueOrDefault(label) ?? throw new InvalidOperationException($"{sample.Name} has the tag {label}"));
        }

        Assert.All(Closed.Keys, label => Assert.Contains(bot.Page.Samples, sample => sample.Labels.ContainsKey(label)));
    }

    [Fact]
    public void Twice_as_many_askers_and_questions_make_no_more_series()
    {
        Assert.Equal(bot.SeriesHalfway, bot.Page.Samples.Length);
        Assert.InRange(bot.Page.Samples.Length, 100, MostSeries);
    }
}
