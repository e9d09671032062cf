namespace StoryBot.Chat.Discord.Payloads;

/// <summary>What a first answer says.</summary>
internal sealed record CallbackData
{
    public string? Content { get; init; }

    public int? Flags { get; init; }

    public AllowedMentions? AllowedMentions { get; init; }

    public ChoicePayload[]? Choices { get; init; }
}
