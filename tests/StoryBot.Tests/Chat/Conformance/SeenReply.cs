namespace StoryBot.Tests.Chat.Conformance;

/// <summary>What people see of the bot's reply.</summary>
/// <param name="Posts">The posts it was split into, as written for the platform.</param>
/// <param name="Plain">All of it as a reader reads it: markup undone, quote marks and formatting taken away.</param>
/// <param name="Buttons">The words on its buttons.</param>
/// <param name="IsPrivate">Whether only the asker sees it.</param>
/// <param name="Pings">Whether it calls anybody.</param>
/// <param name="Handle">The platform's own message, to reply to or to press a button of.</param>
internal sealed record SeenReply(
    IReadOnlyList<string> Posts, string Plain, IReadOnlyList<string> Buttons, bool IsPrivate, bool Pings, object Handle);
