using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Discord.Rest;

namespace StoryBot.Chat.Discord;

/// <summary>
/// Replies that outlast an outage, or a limit that keeps them back longer than one call waits. Discord forgets a nonce after minutes, so what could not be posted that long is looked for before it is
/// posted again; where the bot can't look, or not far enough, it does not post.
/// </summary>
internal sealed class OwnReplies(DiscordApi api)
{
    /// <summary>Each post and each look lasts up to four minutes where Discord is away: half an hour in all.</summary>
    private const int MostTries = 8;
    private const int MostPages = RestError.TooMuchSince.Messages / 100;

    /// <param name="about">The message replied to.</param>
    /// <param name="post">Posts, with a nonce and the patience of one call.</param>
    public async Task<RestResult<PostedMessage>> PostAsync(
        Snowflake channel, Snowflake about, Func<Task<RestResult<PostedMessage>>> post, CancellationToken cancellation)
    {
        var result = await post().ConfigureAwait(false);
        for (var tries = 1; tries < MostTries && result is RestResult<PostedMessage>.Failed { Error.MayPass: true }; tries++)
        {
            switch (await LookAsync(channel, about, cancellation).ConfigureAwait(false))
            {
                case RestResult<PostedMessage?>.Ok { Value: { } standing }:
                    return new RestResult<PostedMessage>.Ok(standing);
                case RestResult<PostedMessage?>.Ok:
                    result = await post().ConfigureAwait(false);
                    break;
                case RestResult<PostedMessage?>.Failed { Error.MayPass: false }:
                    return result;
            }
        }

        return result;
    }

    /// <summary>Looks for what a process before this one posted, until Discord says.</summary>
    /// <returns>The bot's reply, null where there is none, or why that can't be told.</returns>
    public async Task<RestResult<PostedMessage?>> FindAsync(Snowflake channel, Snowflake about, CancellationToken cancellation)
    {
        var found = await LookAsync(channel, about, cancellation).ConfigureAwait(false);
        for (var tries = 1; tries < MostTries && found is RestResult<PostedMessage?>.Failed { Error.MayPass: true }; tries++)
            found = await LookAsync(channel, about, cancellation).ConfigureAwait(false);
        return found;
    }

    private async Task<RestResult<PostedMessage?>> LookAsync(Snowflake channel, Snowflake about, CancellationToken cancellation)
    {
        if (await api.GetSelfAsync(cancellation).ConfigureAwait(false) is not RestResult<ListedAuthor>.Ok { Value: var self })
            return Unknown(new RestError.Unavailable("Discord does not say who the bot is"));
        var newest = new Snowflake(about.Value - 1);
        for (var page = 0; page < MostPages; page++)
        {
            var list = await api.ListAfterAsync(channel, newest, cancellation).ConfigureAwait(false);
            if (list is not RestResult<ListedMessage[]>.Ok { Value: var said })
                return Unknown(((RestResult<ListedMessage[]>.Failed)list).Error);
            if (said.FirstOrDefault(message => message.Author == self && message.MessageReference?.MessageId == about) is { } own)
                return new RestResult<PostedMessage?>.Ok(new PostedMessage(own.Id));
            // Where the bot may not read the history, Discord shows an empty one, without the question itself.
            if (page == 0 && said.All(message => message.Id != about))
                return Unknown(new RestError.Forbidden(0, "Discord does not show the bot what was said there", "Give the bot's role the permission Read Message History in that channel."));
            if (said.Length == 0)
                return new RestResult<PostedMessage?>.Ok(null);
            newest = said.MaxBy(message => message.Id.Value)!.Id;
        }

        return Unknown(new RestError.TooMuchSince());
    }

    private static RestResult<PostedMessage?>.Failed Unknown(RestError why) => new(why);
}
