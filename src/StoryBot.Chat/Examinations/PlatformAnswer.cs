using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StoryBot.Chat.Examinations;

/// <summary>What came back of one call to a platform.</summary>
/// <param name="Date">The platform's clock, to the second; null where it doesn't tell.</param>
/// <param name="Scopes">What Slack says the token may do; null where it doesn't tell. https://docs.slack.dev/authentication/installing-with-oauth</param>
internal sealed record PlatformAnswer(int Status, byte[] Body, DateTimeOffset? Date, string? Scopes)
{
    /// <returns>Null where the body is no such thing.</returns>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
