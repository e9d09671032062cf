namespace StoryBot.Chat.Discord.Payloads;

/// <summary>The card below a message. https://discord.com/developers/docs/resources/message#embed-object</summary>
internal sealed record EmbedPayload(string Title, string? Url, string Description, EmbedFooter Footer);

/// <summary>The small print of a card.</summary>
internal sealed record EmbedFooter(string Text);
