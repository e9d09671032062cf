namespace StoryBot.Chat.Discord.Payloads;

/// <summary>A message to post or to put in another's place. https://discord.com/developers/docs/resources/message#create-message</summary>
internal sealed record MessagePayload
{
    public string? Content { get; init; }

    public EmbedPayload[]? Embeds { get; init; }

    public ComponentPayload[]? Components { get; init; }

    /// <summary>Nobody: a generated text pings no one, whatever it holds.</summary>
    public AllowedMentions AllowedMentions { get; } = new();

    public MessageReference? MessageReference { get; init; }

    /// <summary>At most 25 characters; with <see cref="EnforceNonce"/> a second post with the same one gives back the first.</summary>
    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    public int? Flags { get; init; }
}
