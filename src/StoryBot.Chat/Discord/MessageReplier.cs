using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Discord.Rendering;
using StoryBot.Chat.Discord.Rest;

namespace StoryBot.Chat.Discord;

/// <summary>Replies in a channel. Every post carries a nonce made of the message's id and its own number, so that the same one made again, even after a restart, is the same to Discord.</summary>
/// <param name="about">The message replied to; null where there is none.</param>
/// <param name="nonce">At most 21 characters that name what is answered.</param>
/// <param name="again">Whether a process that has ended may have replied, so long ago that Discord has forgotten the nonce.</param>
internal sealed class MessageReplier(DiscordApi api, Snowflake channel, Snowflake? about, string nonce, bool again = false) : IChatReplier
{
    private int replies;

    public Task<PostOutcome> PostAsync(ChatReply reply, CancellationToken cancellation) =>
        PostAsync(ReplyRenderer.Render(reply, shareable: false), 0, cancellation);

    /// <param name="from">The first page to post.</param>
    public async Task<PostOutcome> PostAsync(RenderedReply reply, int from, CancellationToken cancellation)
    {
        var number = replies++;
        if (again && number == 0 && await FindAsync(cancellation).ConfigureAwait(false) is { } outcome)
            return outcome;
        PostOutcome.Posted? first = null;
        for (var page = from; page < reply.Pages.Count; page++)
        {
            var message = reply.Page(page) with { Nonce = $"{nonce}.{number % 10}.{page}", EnforceNonce = true };
            switch (await PostAsync(message, first is null ? about : null, outlasts: number == 0 && page == 0, cancellation).ConfigureAwait(false))
            {
                case RestResult<PostedMessage>.Ok ok:
                    first = Standing(first, ok.Value);
                    break;
                case RestResult<PostedMessage>.Failed failed:
                    return first ?? (PostOutcome)new PostOutcome.Failed($"{failed.Error.Cause}. {failed.Error.Mend}");
            }
        }

        return first ?? (PostOutcome)new PostOutcome.Failed("There was nothing left to post.");
    }

    /// <summary>What stands in the chat with one post more.</summary>
    public static PostOutcome.Posted Standing(PostOutcome.Posted? before, PostedMessage post)
    {
        var id = new ChatMessageId(DiscordAdapter.PlatformName, post.Id.ToString());
        return before is null ? new PostOutcome.Posted(id) : before with { Further = before.Further.Add(id) };
    }

    /// <summary>What has become of it already, or why that can't be told; null where nothing has.</summary>
    private async Task<PostOutcome?> FindAsync(CancellationToken cancellation) =>
        about is not { } id ? null : await new OwnReplies(api).FindAsync(channel, id, cancellation).ConfigureAwait(false) switch
        {
            RestResult<PostedMessage?>.Ok { Value: { } standing } => Standing(null, standing),
            RestResult<PostedMessage?>.Failed { Error: var error } => new PostOutcome.Failed($"It may stand in the chat already: {error.Cause}. {error.Mend}"),
            _ => null,
        };

    /// <param name="outlasts">Whether it is the first that replies to the message, so that it can be known again.</param>
    private async Task<RestResult<PostedMessage>> PostAsync(MessagePayload message, Snowflake? reference, bool outlasts, CancellationToken cancellation)
    {
        if (reference is not { } id)
            return await api.PostAsync(channel, message, cancellation).ConfigureAwait(false);
        var reply = message with { MessageReference = new MessageReference(id) };
        var result = outlasts && nonce == id.ToString()
            ? await new OwnReplies(api).PostAsync(channel, id, () => api.PostAsync(channel, reply, cancellation), cancellation).ConfigureAwait(false)
            : await api.PostAsync(channel, reply, cancellation).ConfigureAwait(false);
        return result is RestResult<PostedMessage>.Failed { Error: RestError.Forbidden { OnlyAsReply: true } }
            ? await api.PostAsync(channel, message, cancellation).ConfigureAwait(false)
            : result;
    }
}
