namespace StoryBot.Chat.Slack.Web;

/// <summary>
/// Posts what must stand once: chat.postMessage knows no repeats, so where no word came back, or a process before this one may
/// have posted, the bot first looks for its own post by its mark. Where it can't look, or not far enough, it does not post what may well stand.
/// </summary>
/// <remarks>
/// Needs the history scopes, and no other: metadata.message:read is for triggers on other apps' metadata.
/// https://docs.slack.dev/reference/scopes/metadata.message.read
/// </remarks>
internal sealed class OwnPosts(SlackApi api, TimeProvider time)
{
    private const int MostPages = 5;

    /// <summary>How long a post that was cut off may take to show up; each further wait is twice as long.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>How long an answer waits for a Slack that is away, in trouble or keeps it back: longer than most outages last, not so long that nobody wants it any more.</summary>
    public static readonly TimeSpan Endurance = TimeSpan.FromMinutes(30);

    /// <param name="since">The ts before which the post can't be: that of the message answered.</param>
    /// <param name="earlier">Whether it may have been posted before.</param>
    public async Task<WebResult<PostedMessage>> PostAsync(MessagePayload message, string? since, EarlierPost earlier, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        for (var wait = Settling; ; wait = await WaitAsync(wait, cancellation).ConfigureAwait(false))
        {
            if (earlier is not EarlierPost.None)
            {
                switch (await FindAsync(message, since, cancellation).ConfigureAwait(false))
                {
                    case WebResult<PostedMessage>.Ok { Value.Ts: not null } found:
                        return found;
                    case WebResult<PostedMessage>.Failed { Error: WebError.Unavailable or WebError.RateLimited } when time.GetElapsedTime(began) < Endurance:
                        continue;
                    case WebResult<PostedMessage>.Failed when earlier is EarlierPost.Possible:
                        return new WebResult<PostedMessage>.Failed(new WebError.Unsure("Slack may have taken a post and can't be asked whether it stands"));
                }
            }

            var result = await api.PostAsync(message, cancellation).ConfigureAwait(false);
            switch (result)
            {
                case WebResult<PostedMessage>.Failed { Error: WebError.Unsure } when time.GetElapsedTime(began) < Endurance:
                    earlier = EarlierPost.Possible;
                    break;
                case WebResult<PostedMessage>.Failed { Error: WebError.Unavailable or WebError.RateLimited } when time.GetElapsedTime(began) < Endurance:
                    break;
                default:
                    return result;
            }
        }
    }

    /// <returns>How long to wait the next time.</returns>
    private async Task<TimeSpan> WaitAsync(TimeSpan wait, CancellationToken cancellation)
    {
        await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
        return wait < LongestWait / 2 ? wait * 2 : LongestWait;
    }

    /// <returns>The post, one without a ts where there is none, or why it can't be told.</returns>
    private async Task<WebResult<PostedMessage>> FindAsync(MessagePayload message, string? since, CancellationToken cancellation)
    {
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var list = message.ThreadTs is { } thread
                ? await api.RepliesAsync(message.Channel!, thread, since, cursor, cancellation).ConfigureAwait(false)
                : await api.HistoryAsync(message.Channel!, since, cursor, cancellation).ConfigureAwait(false);
            if (list is not WebResult<MessageList>.Ok { Value: var found })
                return new WebResult<PostedMessage>.Failed(((WebResult<MessageList>.Failed)list).Error);
            if (found.Messages?.FirstOrDefault(listed => IsOwn(listed, message)) is { Ts: { } ts })
                return new WebResult<PostedMessage>.Ok(new PostedMessage(message.Channel, ts));
            if (found.Messages?.Any(IsIllegible) == true)
                return Unknown("Slack withholds the marks of the bot's own posts");
            cursor = found.ResponseMetadata?.NextCursor;
            if (!found.HasMore || string.IsNullOrEmpty(cursor))
                return new WebResult<PostedMessage>.Ok(new PostedMessage(message.Channel, null));
        }

        return Unknown("too much has been said since");
    }

    private static WebResult<PostedMessage>.Failed Unknown(string why) => new(new WebError.Unsure(why));

    private static bool IsOwn(ListedMessage listed, MessagePayload message) =>
        listed.Metadata is { EventType: MessageMetadata.Reply, EventPayload.Key: { } key } && key == message.Metadata?.EventPayload?.Key;

    /// <summary>Whether it is a post of the bot's of which nobody can tell which: https://github.com/slackapi/python-slack-sdk/issues/1501</summary>
    private static bool IsIllegible(ListedMessage listed) => listed.Metadata is { EventType: MessageMetadata.Reply, EventPayload: null or { Key: null } };
}
