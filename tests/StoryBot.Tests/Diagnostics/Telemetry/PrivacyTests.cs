namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>What nobody should read in numbers, traces and logs is in none of them.</summary>
[Collection(nameof(Busy))]
public sealed class PrivacyTests(BusyBot bot)
{
    [Fact]
    public void There_is_telemetry_of_every_kind_to_search()
    {
        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], bot.Paths.Order());
        Assert.Contains("storybot.questions", bot.Received, StringComparison.Ordinal);
        Assert.Contains("POST channels/*/messages", bot.Received, StringComparison.Ordinal);
        Assert.Contains("Discord shard 0 is connected", bot.Received, StringComparison.Ordinal);
        Assert.Contains("failed", bot.Log, StringComparison.Ordinal);
        Assert.True(bot.Secrets.Count > 4 * BusyBot.Askers);
    }

    [Fact]
    public void No_question_no_article_no_token_nobodys_id_and_no_channel_is_in_telemetry_or_the_log()
    {
        string[] private_ = [BusyBot.Marker, "Ada Stone", "harbour", "the agreement", .. bot.Secrets];

        Assert.All(private_, word => Assert.DoesNotContain(word, bot.Received, StringComparison.OrdinalIgnoreCase));
        Assert.All(private_, word => Assert.DoesNotContain(word, bot.Metrics, StringComparison.OrdinalIgnoreCase));
        Assert.All(private_, word => Assert.DoesNotContain(word, bot.Log, StringComparison.OrdinalIgnoreCase));
    }
}
