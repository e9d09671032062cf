namespace StoryBot.Chat.Discord.Payloads;

/// <summary>A server the bot is in, with what its roles allow it there. https://discord.com/developers/docs/resources/user#get-current-user-guilds</summary>
internal sealed record JoinedGuild(string? Name, bool? Owner, string? Permissions);
