namespace StoryBot.Chat.Discord.Gateway;

/// <summary>One shard of a bot: number <paramref name="Number"/>, from 0, of <paramref name="Count"/>.</summary>
internal readonly record struct GatewayShardId(int Number, int Count);
