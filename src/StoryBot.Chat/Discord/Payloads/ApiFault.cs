namespace StoryBot.Chat.Discord.Payloads;

/// <summary>The body of a refusal; <paramref name="RetryAfter"/> (seconds) and <paramref name="Global"/> only on 429.</summary>
internal sealed record ApiFault(int Code, string? Message, double? RetryAfter, bool? Global);
