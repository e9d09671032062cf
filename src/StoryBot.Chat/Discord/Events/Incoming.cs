namespace StoryBot.Chat.Discord.Events;

/// <summary>What an interaction asks for.</summary>
internal abstract record Incoming
{
    private Incoming()
    {
    }

    /// <summary>Something to handle and answer.</summary>
    /// <param name="Privately">Whether only the asker sees the answer.</param>
    /// <param name="About">The message a context command was called on.</param>
    public sealed record Act(ChatMessage Message, bool Privately, Snowflake? About) : Incoming;

    /// <summary>Somebody types a question.</summary>
    public sealed record Typing(string Typed) : Incoming
    {
        public override string ToString() => nameof(Typing);
    }

    /// <summary>A command or button this version does not know.</summary>
    public sealed record Unknown : Incoming;
}
