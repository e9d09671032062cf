using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Slack.Missed;

namespace StoryBot.Tests.Chat.Slack.Missed;

public sealed class BoundsTests
{
    [Fact]
    public void Of_what_one_person_or_channel_said_in_a_minute_no_more_is_read_up_than_would_have_been_heard()
    {
        var limits = new SaidLimits(2, 3);

        Assert.Equal(
            [true, true, false, true, false, true],
            [
                limits.Allow(By("ana"), "600.000001"),
                limits.Allow(By("ana"), "601.000001"),
                limits.Allow(By("ana"), "602.000001"),
                limits.Allow(By("bo"), "603.000001"),
                limits.Allow(By("cy"), "604.000001"),
                limits.Allow(By("ana"), "660.000001"),
            ]);
    }

    [Fact]
    public void Without_limits_all_of_it_is()
    {
        var limits = new SaidLimits(0, 0);

        Assert.All(Enumerable.Range(0, 1_000), number => Assert.True(limits.Allow(By("ana"), $"600.{number:D6}")));
    }

    [Fact]
    public async Task Reading_up_leaves_room_below_Slacks_limit()
    {
        var time = new FakeTimeProvider();
        var pace = new ReadPace(15, TimeSpan.FromSeconds(2), time);
        for (var number = 0; number < 15; number++)
            await pace.WaitAsync(TestContext.Current.CancellationToken);

        var next = pace.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        await next;
        Assert.False(pace.WaitAsync(TestContext.Current.CancellationToken).IsCompleted);
    }

    [Theory]
    [InlineData("1767614400.000000", true)]
    [InlineData("1767614399.999999", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("99", false)]
    public void A_span_begins_at_its_moment(string? ts, bool within) =>
        Assert.Equal(within, MissedSpan.Of(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 5, 13, 0, 0, TimeSpan.Zero)).Holds(ts));

    private static ChatMessage By(string person) =>
        new(new ChatMessageId("slack", "C1:1"), new ChatPlace("slack", "C1", "1"), new ChatUser(person), new ChatIntent.Ask("who?"));
}
