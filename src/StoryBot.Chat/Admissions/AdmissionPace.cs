namespace StoryBot.Chat.Admissions;

/// <summary>How often a platform that refuses the bot is asked again.</summary>
/// <param name="First">The first wait, at most; each is twice as long as the one before, and a random half to whole of that.</param>
/// <param name="Longest">The longest wait, at most.</param>
/// <param name="Glance">How often it is looked whether the settings give another token, which is tried at once.</param>
internal sealed record AdmissionPace(TimeSpan First, TimeSpan Longest, TimeSpan Glance)
{
    /// <summary>
    /// At most 12 calls an hour after the first few. Discord bans an address after 10,000 refused requests in ten minutes, and allows 1,000 new sessions a day.
    /// https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
    /// </summary>
    public static AdmissionPace Ordinary { get; } = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(0.5));
}
