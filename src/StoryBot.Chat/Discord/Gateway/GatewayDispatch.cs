namespace StoryBot.Chat.Discord.Gateway;

/// <summary>An event as Discord sent it.</summary>
/// <param name="Data">Its JSON, valid only during the call that hands it over.</param>
/// <param name="Replayed">Whether it came between a resume and its end, and so may have been seen before.</param>
internal readonly record struct GatewayDispatch(string Event, ReadOnlyMemory<byte> Data, bool Replayed);
