namespace StoryBot.Chat.Discord;

/// <summary>What became of an interaction's first answer.</summary>
internal enum Acknowledgement
{
    /// <summary>People see "thinking…" now.</summary>
    Given,

    /// <summary>It was given before, by this process or the one before it.</summary>
    GivenBefore,

    /// <summary>Too late: only the channel itself is left.</summary>
    Expired,

    /// <summary>No word came back; it may stand.</summary>
    Unsure,
}
