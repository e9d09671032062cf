namespace StoryBot.Chat.Discord;

/// <summary>What the bot must be allowed in a server, by docs/discord.md. https://discord.com/developers/docs/topics/permissions</summary>
[Flags]
internal enum BotPermission : ulong
{
    None = 0,
    ViewChannels = 1UL << 10,
    SendMessages = 1UL << 11,
    EmbedLinks = 1UL << 14,
    ReadMessageHistory = 1UL << 16,
    SendMessagesInThreads = 1UL << 38,
    All = ViewChannels | SendMessages | EmbedLinks | ReadMessageHistory | SendMessagesInThreads,
}
