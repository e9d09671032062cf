namespace StoryBot.Chat.Discord.Rest;

/// <summary>Waits as timers keep them. A timer drops what is below a millisecond: it would wake too early, and for the rest not wait at all.</summary>
internal static class WholeMilliseconds
{
    public static TimeSpan RoundUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
