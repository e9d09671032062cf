namespace StoryBot.Chat.Examinations;

/// <summary>What came back of one call to a platform.</summary>
/// <param name="Date">The platform's clock, to the second; null where it doesn't tell.</param>
/// <param name="Scopes">What Slack says the token may do; null where it doesn't tell. https://docs.slack.dev/authentication/installing-with-oauth</param>
internal sealed record PlatformAnswer(int Status, byte[] Body, DateTimeOffset? Date, string? Scopes);
