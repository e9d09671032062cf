namespace StoryBot.Chat.Discord.Payloads;

/// <summary>A command's option.</summary>
/// <param name="Type">1 subcommand, 3 text, 5 yes or no.</param>
internal sealed record CommandOptionPayload(int Type, string Name, string Description)
{
    public bool? Required { get; init; }

    public bool? Autocomplete { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }
}
