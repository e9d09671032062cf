using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Discord.Rendering;
using StoryBot.Chat.Discord.Rest;

namespace StoryBot.Chat.Discord;

/// <summary>
/// Answers an interaction: what was shown as "thinking…" becomes the reply. Where the interaction has expired, a public
/// reply goes to the channel and a private one nowhere.
/// </summary>
/// <param name="acknowledged">The first answer, given while the message waits for its turn.</param>
/// <param name="channel">The way left when the interaction has expired; null where a process that has ended may have gone it, so long ago that Discord has forgotten the nonce.</param>
/// <param name="again">Whether a process that has ended may have answered already.</param>
internal sealed class InteractionReplier(
    DiscordApi api, InteractionDoor door, bool privately, Task<Acknowledgement> acknowledged, MessageReplier? channel, bool again) : IChatReplier
{
    private const int Ephemeral = 1 << 6;

    /// <summary>Each lasts up to four minutes where Discord is away: together as long as the interaction's token lives.</summary>
    private const int MostEdits = 5;

    private bool posted;

    public async Task<PostOutcome> PostAsync(ChatReply reply, CancellationToken cancellation)
    {
        var rendered = ReplyRenderer.Render(reply, shareable: privately);
        var acknowledgement = await acknowledged.WaitAsync(cancellation).ConfigureAwait(false);
        if (acknowledgement is Acknowledgement.Expired)
            return await PostInChannelAsync(rendered, 0, cancellation).ConfigureAwait(false);
        // Editing twice shows once, but further messages know no nonce here: better a first page alone than the others twice.
        var mayStand = again && acknowledgement is not Acknowledgement.Given;
        if (mayStand)
            rendered = rendered with { Pages = [rendered.Pages[0]] };
        PostOutcome.Posted? first = null;
        for (var page = 0; page < rendered.Pages.Count; page++)
        {
            var result = posted
                ? await api.FollowUpAsync(door, rendered.Page(page) with { Flags = privately ? Ephemeral : null }, cancellation).ConfigureAwait(false)
                : await EditFirstAsync(rendered.Page(page), cancellation).ConfigureAwait(false);
            switch (result)
            {
                case RestResult<PostedMessage>.Ok ok:
                    posted = true;
                    first = MessageReplier.Standing(first, ok.Value);
                    break;
                case RestResult<PostedMessage>.Failed { Error: RestError.InteractionExpired } when !mayStand:
                    var rest = await PostInChannelAsync(rendered, page, cancellation).ConfigureAwait(false);
                    return first ?? rest;
                case RestResult<PostedMessage>.Failed failed:
                    await ApologizeAsync(failed.Error, cancellation).ConfigureAwait(false);
                    return first ?? (PostOutcome)new PostOutcome.Failed($"{failed.Error.Cause}. {failed.Error.Mend}");
            }
        }

        return first ?? (PostOutcome)new PostOutcome.Failed("There was nothing to post.");
    }

    /// <summary>Made again it shows once, so that it may outlast an outage.</summary>
    private async Task<RestResult<PostedMessage>> EditFirstAsync(MessagePayload message, CancellationToken cancellation)
    {
        var result = await api.EditFirstAsync(door, message, cancellation).ConfigureAwait(false);
        for (var edits = 1; edits < MostEdits && result is RestResult<PostedMessage>.Failed { Error.MayPass: true }; edits++)
            result = await api.EditFirstAsync(door, message, cancellation).ConfigureAwait(false);
        return result;
    }

    /// <summary>Leaves nobody looking at "thinking…" where Discord refuses the answer. Where it was away to the end, or the token has died, it takes no apology either.</summary>
    private async Task ApologizeAsync(RestError error, CancellationToken cancellation)
    {
        if (!posted && !error.MayPass && error is not RestError.InteractionExpired)
            await api.EditFirstAsync(door, new MessagePayload { Content = TurnAway.Sorry }, cancellation).ConfigureAwait(false);
    }

    private async Task<PostOutcome> PostInChannelAsync(RenderedReply reply, int from, CancellationToken cancellation)
    {
        posted = true;
        return privately
            ? new PostOutcome.Failed("The interaction had expired, and a private answer is not shown to a whole channel.")
            : channel is null
            ? new PostOutcome.Failed("The interaction had expired, and the answer may stand in the channel already.")
            : await channel.PostAsync(reply, from, cancellation).ConfigureAwait(false);
    }
}
