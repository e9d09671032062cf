namespace StoryBot.Chat;

/// <summary>What somebody wants of the bot.</summary>
public abstract record ChatIntent
{
    private ChatIntent()
    {
    }

    /// <summary>A question in their own words, without the mention or the command's name.</summary>
    /// <param name="Text">Untrusted text.</param>
    public sealed record Ask(string Text) : ChatIntent
    {
        /// <summary>Whether only the asker should see the answer, where the platform can do that.</summary>
        public bool Private { get; init; }
    }

    /// <summary>Show the whole paragraph an answer was taken from.</summary>
    public sealed record ShowParagraph(string Receipt) : ChatIntent;

    /// <summary>Show the next-best passages of an answer.</summary>
    /// <param name="Receipt">The answer's receipt.</param>
    public sealed record OtherPassages(string Receipt) : ChatIntent;

    /// <summary>Show everyone in the conversation an answer that only the asker saw.</summary>
    public sealed record Share(string Receipt) : ChatIntent;

    /// <summary>Say whether an answer helped.</summary>
    public sealed record Rate(string Receipt, bool Helpful) : ChatIntent;

    /// <summary>A moderator's command; refused politely where the author is none.</summary>
    public sealed record Moderate(ModeratorCommand Command) : ChatIntent;
}

/// <summary>What moderators can do from a chat.</summary>
public enum ModeratorCommand
{
    Reindex,
    Articles,
    Status,
}
