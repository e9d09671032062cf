using System.Collections.Immutable;

namespace StoryBot.Chat;

/// <summary>What the bot knows, in no platform's terms.</summary>
/// <param name="ReadAt">When the articles were last read; null where that is not known.</param>
public sealed record ChatOverview(ImmutableArray<KnownArticle> Articles, DateTimeOffset? ReadAt)
{
    public static ChatOverview Empty { get; } = new([], null);
}
