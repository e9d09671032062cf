namespace StoryBot.Chat.Discord.Gateway;

/// <summary>The first frame. https://discord.com/developers/docs/events/gateway-events#hello</summary>
/// <param name="HeartbeatInterval">In milliseconds.</param>
internal sealed record HelloData(double HeartbeatInterval);
