namespace StoryBot.Chat.Discord.Payloads;

/// <summary>A message of a channel's history, as far as it tells what replies to what.</summary>
internal sealed record ListedMessage(Snowflake Id)
{
    public ListedAuthor? Author { get; init; }

    public ListedReference? MessageReference { get; init; }
}
