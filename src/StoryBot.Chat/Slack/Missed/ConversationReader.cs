using StoryBot.Chat.Slack.Events;
using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack.Missed;

/// <summary>Reads up one conversation: what was said there, and which of its threads have gone on.</summary>
internal sealed class ConversationReader(SlackApi api, string self, ReadPace histories, ReadPace threads)
{
    private const int MostPages = 5;

    /// <summary>The newest pages, until one reaches back to where the threads that may have gone on begin.</summary>
    public async Task<ConversationRead> HistoryAsync(string channel, MissedSpan span, CancellationToken cancellation)
    {
        var (said, roots) = (new List<InnerEvent>(), new List<string>());
        string? cursor = null;
        string? reached = null;
        for (var page = 0; page < MostPages; page++)
        {
            await histories.WaitAsync(cancellation).ConfigureAwait(false);
            var answer = await api.HistoryAsync(channel, span.RootsSince, cursor, cancellation, span.Until).ConfigureAwait(false);
            if (answer is not WebResult<MessageList>.Ok { Value: var list })
                return new ConversationRead(said, roots, reached, ((WebResult<MessageList>.Failed)answer).Error, false);
            foreach (var message in list.Messages ?? [])
            {
                if (Read(channel, message, span) is { } one)
                    said.Add(one);
                if (message.Ts is { } root && span.Holds(message.LatestReply) && message.ReplyUsers?.Any(user => user != self) != false)
                    roots.Add(root);
                reached = message.Ts ?? reached;
            }

            cursor = list.ResponseMetadata?.NextCursor;
            if (!list.HasMore || string.IsNullOrEmpty(cursor))
                return new ConversationRead(said, roots, list.HasMore ? reached : span.RootsSince, null, false);
        }

        return new ConversationRead(said, roots, reached, null, true);
    }

    /// <summary>The replies of one thread.</summary>
    public async Task<ConversationRead> ThreadAsync(string channel, string root, MissedSpan span, CancellationToken cancellation)
    {
        var said = new List<InnerEvent>();
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            await threads.WaitAsync(cancellation).ConfigureAwait(false);
            var answer = await api.RepliesAsync(channel, root, span.Since, cursor, cancellation).ConfigureAwait(false);
            if (answer is not WebResult<MessageList>.Ok { Value: var list })
                return new ConversationRead(said, [], null, ((WebResult<MessageList>.Failed)answer).Error, false);
            said.AddRange((list.Messages ?? []).Select(message => Read(channel, message, span)).OfType<InnerEvent>());
            cursor = list.ResponseMetadata?.NextCursor;
            if (!list.HasMore || string.IsNullOrEmpty(cursor))
                return new ConversationRead(said, [], null, null, false);
        }

        return new ConversationRead(said, [], null, null, true);
    }

    /// <summary>As the event that Slack would have brought; null for what was said before, was changed since, or is not for the bot.</summary>
    private InnerEvent? Read(string channel, ListedMessage message, MissedSpan span)
    {
        if (!span.Holds(message.Ts) || message.Edited is not null)
            return null;
        var said = new InnerEvent("message")
        {
            Subtype = message.Subtype,
            User = message.User,
            BotId = message.BotId,
            Text = message.Text,
            Ts = message.Ts,
            ThreadTs = message.ThreadTs,
            Channel = channel,
            ChannelType = channel.StartsWith('D') ? "im" : null,
        };
        return EventReader.Read(said, self) is Incoming.Nothing ? null : said;
    }
}
