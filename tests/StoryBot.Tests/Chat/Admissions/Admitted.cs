using Microsoft.Extensions.Logging.Abstractions;
using StoryBot.Chat.Admissions;

namespace StoryBot.Tests.Chat.Admissions;

/// <summary>Makes admissions of a bot that is let in so far.</summary>
internal static class Admitted
{
    /// <summary>Asks again after a fifth of a second at most.</summary>
    public static AdmissionPace Hasty { get; } = new(TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(0.2), TimeSpan.FromMilliseconds(20));

    public static Admission By(string token, TimeProvider time) => By(() => token, time);

    public static Admission By(Func<string> offered, TimeProvider time) =>
        new("a platform", offered, AdmissionPace.Ordinary, new Random(1), time, NullLogger<Admission>.Instance);
}
