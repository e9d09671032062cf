using System.Globalization;

namespace StoryBot.Chat.Examinations;

/// <summary>This machine's clock beside a platform's.</summary>
internal static class ClockComparison
{
    /// <summary>The platform tells whole seconds, and the answer was some time under way.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    /// <summary>From here on Slack's signed requests look too old or too new. https://docs.slack.dev/authentication/verifying-requests-from-slack</summary>
    private static readonly TimeSpan Grave = TimeSpan.FromMinutes(5);

    public static IEnumerable<Diagnosis> With(string platform, DateTimeOffset? theirs, DateTimeOffset ours)
    {
        if (theirs is not { } told)
            yield break;
        var apart = (ours - told).Duration();
        yield return apart <= Usual
            ? new Diagnosis("clock", Severity.Sound, $"agrees with that of {platform}")
            : new Diagnosis(
                "clock",
                apart < Grave ? Severity.Warning : Severity.Failed,
                string.Create(CultureInfo.InvariantCulture, $"{Amount(apart)} {(ours > told ? "ahead of" : "behind")} that of {platform}"),
                "Set the machine's clock by the network (timedatectl set-ntp true): what is signed or expires is refused by a wrong clock.");
    }

    private static string Amount(TimeSpan apart) => apart < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{apart.TotalSeconds:0} seconds")
        : string.Create(CultureInfo.InvariantCulture, $"{apart.TotalMinutes:0} minutes");
}
