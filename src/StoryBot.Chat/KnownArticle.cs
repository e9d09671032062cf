namespace StoryBot.Chat;

/// <summary>An article the bot answers from.</summary>
/// <param name="Date">Of its publication; null where it has none.</param>
/// <param name="Link">Opens it; null where it has no url.</param>
public sealed record KnownArticle(string Title, DateOnly? Date, int Paragraphs, string? Link);
