namespace StoryBot.Chat.Discord.Payloads;

/// <summary>Where and how to connect. https://discord.com/developers/docs/events/gateway#get-gateway-bot</summary>
internal sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <summary>How many sessions may begin.</summary>
/// <param name="ResetAfter">In milliseconds.</param>
internal sealed record SessionStartLimit(int Remaining, double ResetAfter, int MaxConcurrency);
