using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Discord.Rest;

namespace StoryBot.Chat.Discord;

/// <summary>Gives an interaction its first answer, "thinking…", which is due within three seconds.</summary>
internal static class FirstAnswer
{
    public static async Task<Acknowledgement> GiveAsync(DiscordApi api, InteractionDoor door, bool privately, CancellationToken cancellation)
    {
        try
        {
            return await api.RespondAsync(door, CallbackPayload.Defer(privately), cancellation).ConfigureAwait(false) switch
            {
                RestResult<byte[]>.Ok => Acknowledgement.Given,
                RestResult<byte[]>.Failed { Error: RestError.AlreadyAcknowledged } => Acknowledgement.GivenBefore,
                RestResult<byte[]>.Failed { Error: RestError.InteractionExpired } => Acknowledgement.Expired,
                _ => Acknowledgement.Unsure,
            };
        }
        catch (OperationCanceledException)
        {
            return Acknowledgement.Unsure;
        }
    }
}
