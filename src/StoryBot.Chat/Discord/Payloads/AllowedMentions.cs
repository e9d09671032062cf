namespace StoryBot.Chat.Discord.Payloads;

/// <summary>Whom a message may ping: nobody.</summary>
internal sealed record AllowedMentions
{
    public string[] Parse { get; } = [];

    public bool RepliedUser { get; }
}
