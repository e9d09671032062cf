namespace StoryBot.Chat.Discord;

/// <summary>Rights that can mark a moderator. https://discord.com/developers/docs/topics/permissions</summary>
public enum ModeratorRight : ulong
{
    KickMembers = 1UL << 1,
    BanMembers = 1UL << 2,
    Administrator = 1UL << 3,
    ManageChannels = 1UL << 4,
    ManageServer = 1UL << 5,
    ManageMessages = 1UL << 13,
    ManageRoles = 1UL << 28,
    ModerateMembers = 1UL << 40,
}
