using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Discord.Rest;
using StoryBot.Simulators;

namespace StoryBot.Tests.Chat.Discord.Rest;

public sealed class RateLimitBucketTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Before_the_first_answer_one_goes_and_the_others_wait_for_what_it_learns()
    {
        var bucket = new RateLimitBucket(time);
        var calls = Enter(bucket, 4);

        Assert.Equal(1, Gone(calls));
        bucket.Leave(Headers(limit: 3, remaining: 2, seconds: 10));
        await Task.WhenAll(calls[..3]).WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
        Assert.Equal(3, Gone(calls));

        time.Advance(TimeSpan.FromSeconds(10.1));
        bucket.Leave(Headers(limit: 3, remaining: 0, seconds: 0));
        await calls[3].WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task No_window_ever_sees_more_than_its_limit()
    {
        var bucket = new RateLimitBucket(time);
        var calls = Enter(bucket, 23);
        var left = 5;
        var answered = 0;
        for (var window = 0; window < 5; window++)
        {
            var before = answered;
            while (answered < Gone(calls))
            {
                left--;
                answered++;
                bucket.Leave(Headers(limit: 5, remaining: left, seconds: 2));
            }

            Assert.InRange(answered - before, 1, 5);
            time.Advance(TimeSpan.FromSeconds(2.1));
            left = 5;
            await Task.Yield();
        }

        Assert.Equal(23, answered);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_nothing_from_the_next()
    {
        var bucket = new RateLimitBucket(time);
        using var cancelled = new CancellationTokenSource();
        var first = bucket.EnterAsync(TestContext.Current.CancellationToken);
        var second = bucket.EnterAsync(cancelled.Token);
        var third = bucket.EnterAsync(TestContext.Current.CancellationToken);
        await first;

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        bucket.Leave(Headers(limit: 2, remaining: 1, seconds: 10));

        await third.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_pause_holds_even_where_requests_remain()
    {
        var bucket = new RateLimitBucket(time);
        Enter(bucket, 1);
        bucket.Pause(TimeSpan.FromSeconds(5));
        bucket.Leave(null);
        var calls = Enter(bucket, 1);

        Assert.Equal(0, Gone(calls));
        time.Advance(TimeSpan.FromSeconds(5.1));
        await calls[0].WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_pause_shorter_than_the_window_ends_when_it_says_and_not_with_the_window()
    {
        var bucket = new RateLimitBucket(time);
        await Enter(bucket, 1)[0];
        bucket.Leave(Headers(limit: 100, remaining: 99, seconds: 60));
        await Enter(bucket, 1)[0];
        bucket.Pause(TimeSpan.FromSeconds(0.5));
        bucket.Leave(null);
        var calls = Enter(bucket, 1);

        Assert.Equal(0, Gone(calls));
        time.Advance(TimeSpan.FromSeconds(0.6));
        await calls[0].WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_pause_that_ends_within_a_millisecond_is_slept_out_and_not_spun_out()
    {
        var bucket = new RateLimitBucket(time);
        await Enter(bucket, 1)[0];
        bucket.Pause(TimeSpan.FromMilliseconds(500.5));
        bucket.Leave(null);
        var calls = Enter(bucket, 1);

        // Half a millisecond is left now, and the clock stands still: whoever tries again and again tries for ever.
        time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(0, Gone(calls));
        time.Advance(TimeSpan.FromMilliseconds(1));
        await calls[0].WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
    }

    private static RateLimitHeaders Headers(int limit, int remaining, double seconds) =>
        new("abc", limit, remaining, TimeSpan.FromSeconds(seconds));

    private static int Gone(Task[] calls) => calls.Count(call => SpinWait.SpinUntil(() => call.IsCompleted, 20));

    private static Task[] Enter(RateLimitBucket bucket, int count) =>
        Enumerable.Range(0, count).Select(_ => bucket.EnterAsync(CancellationToken.None)).ToArray();
}
