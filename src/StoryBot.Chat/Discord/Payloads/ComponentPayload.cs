namespace StoryBot.Chat.Discord.Payloads;

/// <summary>A row of buttons, or a button. https://discord.com/developers/docs/components/reference</summary>
internal sealed record ComponentPayload(int Type)
{
    public ComponentPayload[]? Components { get; init; }

    public int? Style { get; init; }

    public string? Label { get; init; }

    public string? CustomId { get; init; }

    public static ComponentPayload Row(params ComponentPayload[] buttons) => new(1) { Components = buttons };

    /// <summary>A grey button.</summary>
    public static ComponentPayload Button(string label, string customId) => new(2) { Style = 2, Label = label, CustomId = customId };
}
