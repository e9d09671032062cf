using Microsoft.Extensions.Time.Testing;

namespace StoryBot.Tests.Chat.Admissions;

/// <summary>A clock that is moved, and tells how often somebody began to wait for it.</summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private int timers;

    public int Timers => Volatile.Read(ref timers);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Increment(ref timers);
        return timer;
    }
}
