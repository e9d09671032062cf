using System.Globalization;
using System.Net.Http.Headers;

namespace StoryBot.Chat.Discord.Rest;

/// <summary>What an answer says of limits. https://discord.com/developers/docs/topics/rate-limits#header-format</summary>
internal sealed record RateLimitHeaders(string? Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>Null where the answer says nothing usable of its bucket.</summary>
    public static RateLimitHeaders? Read(HttpResponseHeaders headers) =>
        int.TryParse(First(headers, "X-RateLimit-Limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && int.TryParse(First(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)
        && Seconds(First(headers, "X-RateLimit-Reset-After")) is { } resetAfter
            ? new RateLimitHeaders(First(headers, "X-RateLimit-Bucket"), Math.Max(limit, 1), remaining, resetAfter)
            : null;

    public static string? First(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>Seconds with decimals; null where the text is none, and never more than a day.</summary>
    public static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400))
            : null;
}
