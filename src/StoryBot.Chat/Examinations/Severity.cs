namespace StoryBot.Chat.Examinations;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>It is as it should be.</summary>
    Sound,

    /// <summary>The bot works, but not as well as it could.</summary>
    Warning,

    /// <summary>It keeps the bot from answering.</summary>
    Failed,
}
