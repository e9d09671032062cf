namespace StoryBot.Chat.Discord.Events;

/// <summary>Tells messages meant for the bot from all others, by mention, reply or direct message.</summary>
internal static class MessageReader
{
    private const int Plain = 0;
    private const int Reply = 19;

    /// <summary>Null for whatever is not for the bot to answer: its own words, other bots', and people talking to each other.</summary>
    public static ChatMessage? Read(MessageEvent message, Snowflake self)
    {
        if (message.Type is not (Plain or Reply) || message.WebhookId is not null || message.Id == default || message.ChannelId == default)
            return null;
        if (message.Author is not { } author || author.Bot == true || author.Id == self || author.Id == default)
            return null;
        var content = message.Content ?? "";
        var answersBot = message.ReferencedMessage?.Author?.Id == self;
        var mentioned = message.Mentions?.Any(person => person?.Id == self) == true || WithoutMention(content, self).Length < content.Trim().Length;
        if (message.GuildId is not null && !mentioned && !(answersBot && content.Length > 0))
            return null;
        return new ChatMessage(
            new ChatMessageId(DiscordAdapter.PlatformName, message.Id.ToString()),
            new ChatPlace(DiscordAdapter.PlatformName, message.ChannelId.ToString()),
            new ChatUser(author.Id.ToString()),
            new ChatIntent.Ask(WithoutMention(content, self)))
        {
            InReplyTo = answersBot ? new ChatMessageId(DiscordAdapter.PlatformName, message.ReferencedMessage!.Id.ToString()) : null,
        };
    }

    private static string WithoutMention(string content, Snowflake self) =>
        content.Replace($"<@{self}>", " ").Replace($"<@!{self}>", " ").Trim();
}
