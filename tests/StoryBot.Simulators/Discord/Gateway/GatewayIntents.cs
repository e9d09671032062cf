namespace StoryBot.Simulators.Discord.Gateway;

/// <summary>https://discord.com/developers/docs/events/gateway#gateway-intents</summary>
[Flags]
internal enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMembers = 1 << 1,
    GuildPresences = 1 << 8,
    GuildMessages = 1 << 9,
    GuildMessageReactions = 1 << 10,
    DirectMessages = 1 << 12,
    DirectMessageReactions = 1 << 13,
    MessageContent = 1 << 15,

    /// <summary>Those that must be switched on in the developer portal.</summary>
    Privileged = GuildMembers | GuildPresences | MessageContent,

    /// <summary>Every bit that Discord has given a meaning: 0 to 16, 20, 21, 24 and 25.</summary>
    Defined = 0x1FFFF | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25,
}
