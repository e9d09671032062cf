using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StoryBot.Chat.Discord.Payloads;

namespace StoryBot.Chat.Discord.Rest;

/// <summary>The calls StoryBot makes.</summary>
internal sealed class DiscordApi(RestClient client)
{
    /// <summary>A first answer counts within three seconds; the rest is for the way.</summary>
    private static readonly TimeSpan CallbackPatience = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan KnockPatience = TimeSpan.FromSeconds(5);

    /// <param name="tell">Told why an attempt was in vain; null for nobody.</param>
    public Task<RestResult<GatewayBot>> GetGatewayAsync(CancellationToken cancellation, Action<string>? tell = null) => client.SendAsync(
        new RestCall(HttpMethod.Get, "gateway/bot") { Route = "gateway/bot", Repeatable = true, Tell = tell },
        DiscordJson.Default.GatewayBot,
        cancellation);

    /// <summary>The same call for its own sake: it shows whether Discord answers and takes the token, and changes nothing.</summary>
    /// <returns>Null where it does.</returns>
    public async Task<RestError?> KnockAsync(CancellationToken cancellation) =>
        await client.SendAsync(
            new RestCall(HttpMethod.Get, "gateway/bot") { Route = "gateway/bot", Repeatable = true, Knocks = true, Patience = KnockPatience }, cancellation).ConfigureAwait(false)
            is RestResult<byte[]>.Failed { Error: var error } ? error : null;

    /// <param name="message">Must carry an enforced nonce: it is what makes repeating safe.</param>
    public Task<RestResult<PostedMessage>> PostAsync(Snowflake channel, MessagePayload message, CancellationToken cancellation) => SayAsync(
        new RestCall(HttpMethod.Post, $"channels/{channel}/messages")
        {
            Route = "channels/*/messages",
            Major = channel.ToString(),
            Repeatable = message is { Nonce: not null, EnforceNonce: true },
        },
        message,
        cancellation);

    /// <summary>The bot's own account.</summary>
    public Task<RestResult<ListedAuthor>> GetSelfAsync(CancellationToken cancellation) => client.SendAsync(
        new RestCall(HttpMethod.Get, "users/@me") { Route = "users/@me", Repeatable = true }, DiscordJson.Default.ListedAuthor, cancellation);

    /// <summary>What was said in a channel after a message, at most a hundred messages and those next to it.</summary>
    public Task<RestResult<ListedMessage[]>> ListAfterAsync(Snowflake channel, Snowflake message, CancellationToken cancellation) => client.SendAsync(
        new RestCall(HttpMethod.Get, $"channels/{channel}/messages?after={message}&limit=100")
        {
            Route = "channels/*/messages",
            Major = channel.ToString(),
            Repeatable = true,
        },
        DiscordJson.Default.ListedMessageArray,
        cancellation);

    /// <summary>The first answer; repeating it is safe, since Discord takes only one.</summary>
    public Task<RestResult<byte[]>> RespondAsync(InteractionDoor door, CallbackPayload answer, CancellationToken cancellation) => client.SendAsync(
        new RestCall(HttpMethod.Post, $"interactions/{door.Interaction}/{door.PathToken}/callback")
        {
            Route = "interactions/*/*/callback",
            Major = door.Interaction.ToString(),
            Body = Json(answer, DiscordJson.Default.CallbackPayload),
            Repeatable = true,
            ByInteraction = true,
            Patience = CallbackPatience,
        },
        cancellation);

    /// <summary>Puts the message in the place of "thinking…".</summary>
    public Task<RestResult<PostedMessage>> EditFirstAsync(InteractionDoor door, MessagePayload message, CancellationToken cancellation) => SayAsync(
        new RestCall(HttpMethod.Patch, $"webhooks/{door.Application}/{door.PathToken}/messages/@original")
        {
            Route = "webhooks/*/*/messages/@original",
            Major = door.Interaction.ToString(),
            Repeatable = true,
            ByInteraction = true,
        },
        message,
        cancellation);

    /// <summary>A further message; sent once only, since Discord knows no nonce here.</summary>
    public Task<RestResult<PostedMessage>> FollowUpAsync(InteractionDoor door, MessagePayload message, CancellationToken cancellation) => SayAsync(
        new RestCall(HttpMethod.Post, $"webhooks/{door.Application}/{door.PathToken}?wait=true")
        {
            Route = "webhooks/*/*",
            Major = door.Interaction.ToString(),
            ByInteraction = true,
        },
        message,
        cancellation);

    /// <summary>Replaces all commands, everywhere or in one server.</summary>
    public Task<RestResult<byte[]>> SetCommandsAsync(Snowflake application, Snowflake? guild, byte[] commands, CancellationToken cancellation) => client.SendAsync(
        new RestCall(HttpMethod.Put, guild is { } id ? $"applications/{application}/guilds/{id}/commands" : $"applications/{application}/commands")
        {
            Route = guild is null ? "applications/*/commands" : "applications/*/guilds/*/commands",
            Major = guild?.ToString() ?? "",
            Body = commands,
            Repeatable = true,
        },
        cancellation);

    /// <summary>Says the message, without its card where it is refused with it: the text says everything.</summary>
    private async Task<RestResult<PostedMessage>> SayAsync(RestCall call, MessagePayload message, CancellationToken cancellation)
    {
        var body = Json(message, DiscordJson.Default.MessagePayload);
        var result = await client.SendAsync(
            call with { Body = body, Posts = true, HasCard = message.Embeds is not null }, DiscordJson.Default.PostedMessage, cancellation).ConfigureAwait(false);
        return message.Embeds is not null && result is RestResult<PostedMessage>.Failed { Error.MayBeForCard: true }
            ? await SayAsync(call, message with { Embeds = null }, cancellation).ConfigureAwait(false)
            : result;
    }

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
