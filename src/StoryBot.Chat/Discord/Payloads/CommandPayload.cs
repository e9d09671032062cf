namespace StoryBot.Chat.Discord.Payloads;

/// <summary>A command's definition. https://discord.com/developers/docs/interactions/application-commands#application-command-object</summary>
/// <param name="Type">1 typed after a slash, 3 in a message's menu.</param>
internal sealed record CommandPayload(int Type, string Name)
{
    public string? Description { get; init; }

    public CommandOptionPayload[]? Options { get; init; }

    /// <summary>Bits as a decimal number.</summary>
    public string? DefaultMemberPermissions { get; init; }

    /// <summary>0 servers, 1 the bot's direct messages.</summary>
    public int[]? Contexts { get; init; }

    /// <summary>0 servers.</summary>
    public int[]? IntegrationTypes { get; init; }
}
