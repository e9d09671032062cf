namespace StoryBot.Chat.Discord.Payloads;

/// <summary>The bot's own application. https://discord.com/developers/docs/resources/application#application-object</summary>
internal sealed record ApplicationAnswer(
    string? Name, long? Flags, bool? BotRequireCodeGrant, string? InteractionsEndpointUrl, int? ApproximateGuildCount);
