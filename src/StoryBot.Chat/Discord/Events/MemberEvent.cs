namespace StoryBot.Chat.Discord.Events;

/// <summary>What matters of a server's member.</summary>
/// <param name="Permissions">Their rights in the channel, as a decimal number of bits.</param>
internal sealed record MemberEvent(PersonEvent? User, string? Permissions);
