using System.Text.Json;
using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Posting;

namespace StoryBot.Chat.Discord.Rest;

/// <summary>Turns refusals into what can be done about them. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json</summary>
internal static class RestErrorMap
{
    public static ApiFault Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordJson.Default.ApiFault) ?? new ApiFault(0, null, null, null);
        }
        catch (JsonException)
        {
            return new ApiFault(0, null, null, null);
        }
    }

    /// <summary>Sorts a refusal other than 429 and 5xx.</summary>
    public static RestError Sort(RestCall call, int status, ApiFault fault) => (status, fault.Code) switch
    {
        (_, 10062) => new RestError.InteractionExpired(),
        (_, 40060) => new RestError.AlreadyAcknowledged(),
        (_, 10015 or 50027) => new RestError.InteractionExpired(),
        (_, RestError.Forbidden.LacksPermission) =>
            Forbid(fault.Code, "it lacks a permission", "Send Messages, Send Messages in Threads, Embed Links and Read Message History"),
        (401 or 403 or 404, _) when call.ByInteraction => new RestError.InteractionExpired(),
        (401, _) => new RestError.TokenRefused(),
        (_, 160002) => Forbid(160002, "it may not reply to messages", "Read Message History"),
        (_, 50007) => new RestError.Forbidden(50007, "the person does not accept direct messages from it", "Nothing: they can ask in a server."),
        (_, 50001) => Forbid(50001, "it can't see the place", "View Channel; for commands, invite it with the scope applications.commands"),
        (403, var code) => Forbid(code, "it is forbidden", "View Channel, Send Messages and Read Message History"),
        (404, _) => new RestError.Gone($"Discord knows no such thing ({call}, code {fault.Code})"),
        _ => new RestError.Rejected($"Discord rejects the request ({call}, status {status}, code {fault.Code})"),
    };

    /// <summary>The same for the bot's health; certain where every other call is refused like this one.</summary>
    public static PostingFault Fault(RestError error) => new(error.Cause, error.Mend, Certain: error is RestError.HeldBack);

    /// <summary>Of a call that was kept until its patience ended, since the bot is not let in.</summary>
    public static RestError.Unavailable KeptOut(ChatAdapterHealth objection) => objection switch
    {
        ChatAdapterHealth.Refused(var cause, var mend) => new RestError.Unavailable(cause, mend),
        ChatAdapterHealth.Connecting(var cause) => new RestError.Unavailable(cause),
        _ => new RestError.Unavailable("Discord does not let the bot in"),
    };

    private static RestError.Forbidden Forbid(int code, string what, string permission) =>
        new(code, $"Discord refuses the bot: {what} (code {code})", $"Give the bot's role these permissions in that channel: {permission}.");
}
