using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Slack.Missed;

namespace StoryBot.Tests.Chat.Slack.Missed;

public sealed class HearingWatchTests : IDisposable
{
    private static readonly TimeSpan Reach = TimeSpan.FromMinutes(30);

    private readonly string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero));
    private readonly List<DateTimeOffset> read = [];
    private readonly ConcurrentQueue<DateTimeOffset> withheld = new();
    private Func<Task<bool>> reading = () => Task.FromResult(true);
    private bool hears = true;

    private HeardMark Mark => new(folder, NullLogger.Instance);

    public HearingWatchTests() => Mark.Save(time.GetUtcNow());

    [Fact]
    public async Task A_cut_that_redelivery_bridges_is_not_read_up_and_a_longer_one_is_from_before_it()
    {
        var watch = Watch();
        await watch.BeatAsync(TestContext.Current.CancellationToken);

        await CutAsync(watch, HearingPace.Ordinary.Bridge);
        Assert.Empty(read);

        var last = time.GetUtcNow();
        await CutAsync(watch, TimeSpan.FromMinutes(10));
        Assert.Equal([last - HearingPace.Ordinary.Margin], read);
    }

    [Fact]
    public async Task What_is_too_old_is_not_read_up()
    {
        var watch = Watch();
        await watch.BeatAsync(TestContext.Current.CancellationToken);

        await CutAsync(watch, TimeSpan.FromHours(8));

        Assert.Equal([time.GetUtcNow() - Reach], read);
    }

    [Fact]
    public async Task At_the_first_start_nothing_is_read_up_and_after_another_what_was_said_since_the_mark()
    {
        File.Delete(Path.Combine(folder, "heard-until"));
        await Watch().BeatAsync(TestContext.Current.CancellationToken);
        Assert.Empty(read);
        var last = time.GetUtcNow();

        time.Advance(TimeSpan.FromMinutes(3));
        await Watch().BeatAsync(TestContext.Current.CancellationToken);

        Assert.Equal([last - HearingPace.Ordinary.Margin], read);
    }

    [Fact]
    public async Task A_cut_before_anything_was_heard_is_read_up_from_the_first_start()
    {
        File.Delete(Path.Combine(folder, "heard-until"));
        var (watch, start) = (Watch(), time.GetUtcNow());

        await CutAsync(watch, TimeSpan.FromMinutes(3));

        Assert.Equal([start], read);
    }

    [Fact]
    public async Task Until_it_is_read_up_the_mark_stays_so_that_a_death_meanwhile_loses_nothing()
    {
        var (watch, last) = (Watch(), time.GetUtcNow());
        await watch.BeatAsync(TestContext.Current.CancellationToken);
        var done = new TaskCompletionSource<bool>();
        reading = () => done.Task;

        await CutAsync(watch, TimeSpan.FromMinutes(3));
        await BeatAsync(watch);
        Assert.Equal(last, Mark.Load());

        done.SetResult(true);
        await BeatAsync(watch);
        Assert.Equal(time.GetUtcNow(), Mark.Load());
        Assert.Single(read);
    }

    [Fact]
    public async Task A_cut_while_another_is_read_up_is_read_up_after_it()
    {
        var watch = Watch();
        await watch.BeatAsync(TestContext.Current.CancellationToken);
        var done = new TaskCompletionSource<bool>();
        reading = () => done.Task;
        await CutAsync(watch, TimeSpan.FromMinutes(3));
        var second = time.GetUtcNow();
        await CutAsync(watch, TimeSpan.FromMinutes(4));
        Assert.Single(read);

        done.SetResult(true);
        await BeatAsync(watch);

        Assert.Equal(second - HearingPace.Ordinary.Margin, read[1]);
    }

    [Fact]
    public async Task A_minute_of_which_Slack_withheld_events_is_read_up_when_it_is_over()
    {
        var watch = Watch();
        await watch.BeatAsync(TestContext.Current.CancellationToken);
        var minute = time.GetUtcNow();
        withheld.Enqueue(minute);
        withheld.Enqueue(minute.AddMinutes(1));

        for (var beat = 1; beat < TimeSpan.FromMinutes(1) / HearingPace.Ordinary.Beat; beat++)
            await BeatAsync(watch);
        Assert.Empty(read);

        await BeatAsync(watch);
        Assert.Equal([minute - HearingPace.Ordinary.Margin], read);
        for (var beat = 0; beat < 100; beat++)
            await BeatAsync(watch);
        Assert.Equal([minute - HearingPace.Ordinary.Margin, minute.AddMinutes(1) - HearingPace.Ordinary.Margin], read);
    }

    [Fact]
    public async Task A_minute_of_which_Slack_withholds_events_while_the_process_ends_is_read_up_by_the_next()
    {
        var watch = Watch();
        await watch.BeatAsync(TestContext.Current.CancellationToken);
        await BeatAsync(watch);
        var minute = time.GetUtcNow();
        withheld.Enqueue(minute);
        await BeatAsync(watch);
        Assert.Empty(read);

        withheld.Clear();
        await BeatAsync(Watch());

        Assert.Equal([minute - HearingPace.Ordinary.Bridge - HearingPace.Ordinary.Margin], read);
    }

    [Fact]
    public async Task What_fails_is_tried_three_times_and_then_left()
    {
        var watch = Watch();
        reading = () => Task.FromResult(false);
        await watch.BeatAsync(TestContext.Current.CancellationToken);
        await CutAsync(watch, TimeSpan.FromMinutes(3));

        for (var beat = 0; beat < 100; beat++)
            await BeatAsync(watch);

        Assert.Equal(3, read.Count);
        Assert.Equal(time.GetUtcNow(), Mark.Load());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_clock_that_jumps_loses_nothing_that_comes_after(int hours)
    {
        var watch = Watch();
        await watch.BeatAsync(TestContext.Current.CancellationToken);
        time.AdjustTime(time.GetUtcNow() + TimeSpan.FromHours(hours));
        await BeatAsync(watch);
        await BeatAsync(watch);
        time.AdjustTime(time.GetUtcNow() - TimeSpan.FromHours(hours));
        await BeatAsync(watch);
        read.Clear();

        var last = time.GetUtcNow();
        await BeatAsync(watch);
        await CutAsync(watch, TimeSpan.FromMinutes(3));

        Assert.Contains(last + HearingPace.Ordinary.Beat - HearingPace.Ordinary.Margin, read);
    }

    [Fact]
    public void A_mark_that_is_none_is_no_mark()
    {
        Directory.CreateDirectory(folder);
        foreach (var text in (string[])["", "yesterday", new string('9', 1_000)])
        {
            File.WriteAllText(Path.Combine(folder, "heard-until"), text);
            Assert.Null(Mark.Load());
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private HearingWatch Watch() => new(
        Mark,
        HearingPace.Ordinary,
        Reach,
        withheld,
        () => hears,
        (since, _) =>
        {
            read.Add(since);
            return reading();
        },
        time);

    private Task BeatAsync(HearingWatch watch)
    {
        time.Advance(HearingPace.Ordinary.Beat);
        return watch.BeatAsync(TestContext.Current.CancellationToken);
    }

    private async Task CutAsync(HearingWatch watch, TimeSpan lasts)
    {
        hears = false;
        time.Advance(lasts / 2);
        await watch.BeatAsync(TestContext.Current.CancellationToken);
        time.Advance(lasts / 2);
        hears = true;
        await watch.BeatAsync(TestContext.Current.CancellationToken);
    }
}
