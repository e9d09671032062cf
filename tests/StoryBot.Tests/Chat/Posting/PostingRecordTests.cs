using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Posting;

namespace StoryBot.Tests.Chat.Posting;

public sealed class PostingRecordTests
{
    private static readonly PostingFault Away = new("it answers 502", "wait");

    private readonly FakeTimeProvider time = new();
    private readonly PostingRecord record;

    public PostingRecordTests() => record = new PostingRecord(time);

    private bool IsMute => record.Judge(new ChatAdapterHealth.Connected(time.GetUtcNow())) is ChatAdapterHealth.Mute;

    [Fact]
    public void One_failure_is_a_hiccup_and_five_seconds_of_them_are_not()
    {
        record.Failed(Away);
        Assert.False(IsMute);

        time.Advance(PostingRecord.Grace);
        record.Failed(Away);

        Assert.True(IsMute);
        record.Posted();
        Assert.False(IsMute);
    }

    [Fact]
    public void A_refused_token_needs_no_second_try()
    {
        record.Failed(Away with { Certain = true });

        Assert.True(IsMute);
    }

    [Fact]
    public void Failures_far_apart_are_no_row_of_them()
    {
        record.Failed(Away);
        time.Advance(PostingRecord.Memory);
        record.Failed(Away);

        Assert.False(IsMute);
    }

    [Fact]
    public void Where_nobody_asks_a_probe_finds_the_platform_away_and_back()
    {
        Assert.False(record.NeedsProof);
        time.Advance(PostingRecord.Memory);
        Assert.True(record.NeedsProof);

        record.Probed(Away);
        time.Advance(PostingWatch.Interval);
        record.Probed(Away);
        Assert.True(IsMute);

        record.Probed(null);
        Assert.False(IsMute);
        Assert.False(record.NeedsProof);
    }

    [Fact]
    public void While_posts_fail_a_probe_that_succeeds_proves_nothing()
    {
        record.Failed(Away);
        time.Advance(PostingRecord.Grace);
        record.Failed(Away);

        record.Probed(null);
        Assert.True(IsMute);

        time.Advance(PostingRecord.Memory);
        record.Probed(null);
        Assert.False(IsMute);
    }

    [Fact]
    public void One_place_that_refuses_is_its_own_matter_and_three_are_not()
    {
        for (var often = 0; often < 10; often++)
            record.Refused("a", Away);
        record.Refused("b", Away);
        Assert.False(IsMute);

        record.Refused("c", Away);

        Assert.True(IsMute);
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.False(IsMute);
    }

    [Fact]
    public void What_is_not_connected_stays_so()
    {
        record.Failed(Away with { Certain = true });

        Assert.IsType<ChatAdapterHealth.Connecting>(record.Judge(new ChatAdapterHealth.Connecting("cut")));
    }
}
