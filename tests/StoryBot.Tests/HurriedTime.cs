namespace StoryBot.Tests;

/// <summary>A clock that runs so many times as fast: for what takes minutes and talks to a server that lives by the real one.</summary>
internal sealed class HurriedTime(int factor) : TimeProvider
{
    private readonly long began = System.GetTimestamp();
    private readonly DateTimeOffset beganAt = System.GetUtcNow();

    public override long GetTimestamp() => began + ((System.GetTimestamp() - began) * factor);

    public override DateTimeOffset GetUtcNow() => beganAt + GetElapsedTime(began);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Hurry(dueTime), Hurry(period));

    private TimeSpan Hurry(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / factor;
}
