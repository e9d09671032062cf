namespace StoryBot.Chat;

/// <summary>A person on a platform.</summary>
/// <param name="Id">The platform's id; sensitive: hashed before it is kept, never logged.</param>
/// <param name="IsModerator">Whether the platform's own rights, as checked just now, let them run moderator commands.</param>
public readonly record struct ChatUser(string Id, bool IsModerator = false);
