namespace StoryBot.Chat.Discord.Gateway;

/// <summary>
/// Says when a session is to be given up because its resumes break, although the connections come about: then another session may fare better. With
/// it goes all that was missed, so that neither a single break nor an outage of seconds is enough.
/// </summary>
internal sealed class BrokenResumes(TimeProvider time)
{
    private const int Most = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private int count;
    private long first;

    /// <param name="advanced">Whether some of what was missed came first: then resuming leads somewhere.</param>
    /// <returns>Whether the session is to be given up.</returns>
    public bool Add(bool advanced)
    {
        if (advanced)
            Clear();
        else if (count++ == 0)
            first = time.GetTimestamp();
        return count > Most && time.GetElapsedTime(first) >= Patience;
    }

    public void Clear() => count = 0;
}
