namespace StoryBot.Tests;

/// <summary>A machine's clock that somebody moves; what counts from the start runs on evenly, as the system has it.</summary>
internal sealed class MovedClock(TimeProvider even) : TimeProvider
{
    public TimeSpan Moved { get; set; }

    public override long TimestampFrequency => even.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => even.GetUtcNow() + Moved;

    public override long GetTimestamp() => even.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        even.CreateTimer(callback, state, dueTime, period);
}
