using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Discord.Gateway;
using StoryBot.Simulators;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class GatewayPulseTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    private readonly FakeTimeProvider time = new();
    private int beats;

    [Fact]
    public async Task A_beat_without_an_answer_for_a_whole_interval_ends_the_connection()
    {
        var pulse = Pulse();
        var running = pulse.RunAsync(Interval, TestContext.Current.CancellationToken);

        time.Advance(Interval);
        Assert.Equal(1, beats);
        pulse.Acknowledge();
        time.Advance(Interval);
        Assert.Equal(2, beats);
        Assert.False(running.IsCompleted);
        time.Advance(Interval);

        await running.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);
        Assert.Equal(2, beats);
    }

    [Fact]
    public void The_first_beat_waits_a_random_part_of_the_interval()
    {
        var expected = new Random(3).NextDouble();
        _ = Pulse().RunAsync(Interval, TestContext.Current.CancellationToken);

        time.Advance((Interval * expected) - TimeSpan.FromMilliseconds(10));
        Assert.Equal(0, beats);
        time.Advance(TimeSpan.FromMilliseconds(20));
        Assert.Equal(1, beats);
    }

    [Fact]
    public async Task A_server_that_asks_without_end_is_not_obeyed_without_end()
    {
        var pulse = Pulse();
        for (var number = 0; number < 1_000; number++)
            await pulse.BeatNowAsync(TestContext.Current.CancellationToken);

        Assert.InRange(beats, 1, 100);
    }

    private GatewayPulse Pulse() => new(
        _ =>
        {
            beats++;
            return ValueTask.CompletedTask;
        },
        new Random(3),
        time);
}
