namespace StoryBot.Chat.Slack.Events;

/// <summary>What the Events API delivers. https://docs.slack.dev/apis/events-api/#callback-field</summary>
/// <param name="Type">"event_callback", "url_verification" or "app_rate_limited".</param>
/// <param name="EventId">The same in every redelivery.</param>
/// <param name="Challenge">To be sent back, in a url_verification.</param>
internal sealed record EventCallback(string? Type, string? EventId, InnerEvent? Event, string? Challenge)
{
    /// <summary>The minute, in seconds since 1970, of an app_rate_limited, which has no event within. https://docs.slack.dev/reference/events/app_rate_limited</summary>
    public long? MinuteRateLimited { get; init; }
}
