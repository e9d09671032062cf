using System.Globalization;

namespace StoryBot.Chat.Slack.Missed;

/// <summary>The time to be read up, as Slack writes it; timestamps have one length, so that their order is that of their text.</summary>
/// <param name="Since">What was said before is taken for heard.</param>
/// <param name="RootsSince">Threads begun before are not looked for.</param>
/// <param name="Until">With an end Slack begins with the newest: https://docs.slack.dev/reference/methods/conversations.history</param>
internal sealed record MissedSpan(string Since, string RootsSince, string Until)
{
    private static readonly TimeSpan RootsReach = TimeSpan.FromDays(1);
    private static readonly TimeSpan ClockError = TimeSpan.FromMinutes(2);

    public static MissedSpan Of(DateTimeOffset since, DateTimeOffset now) => new(Write(since), Write(since - RootsReach), Write(now + ClockError));

    /// <summary>Whether it was said within it, by a ts.</summary>
    public bool Holds(string? ts) => ts is { Length: > 0 } && ts.Length == Since.Length && string.CompareOrdinal(ts, Since) >= 0;

    public static string Write(DateTimeOffset moment) => moment.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) + ".000000";
}
