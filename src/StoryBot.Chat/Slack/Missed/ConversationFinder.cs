using StoryBot.Chat.Slack.Web;

namespace StoryBot.Chat.Slack.Missed;

/// <summary>Finds the conversations the bot is in, those first in which it was asked last. A kind that a missing scope hides is not asked for again until other scopes are granted.</summary>
internal sealed class ConversationFinder(SlackApi api, AskedThreads threads, ReadPace pace, GrantedScopes granted)
{
    /// <summary>At the pace of reading up it takes ten minutes to read so many.</summary>
    public const int Most = 300;
    private const int MostPages = 10;

    /// <summary>One by one, since one scope missing refuses a call for several kinds as a whole.</summary>
    private static readonly string[] Kinds = ["im", "mpim", "private_channel", "public_channel"];

    /// <summary>Those that were refused, each with the scopes that were granted then.</summary>
    private readonly Dictionary<string, string?> hidden = [];

    public async Task<IReadOnlyList<string>> FindAsync(MissedTally tally, CancellationToken cancellation)
    {
        var found = threads.Newest(int.MaxValue).Select(place => place.Channel).ToList();
        foreach (var kind in Kinds.Where(kind => !hidden.TryGetValue(kind, out var scopes) || scopes != granted.Told))
            await FindAsync(kind, found, tally, cancellation).ConfigureAwait(false);
        var apart = found.Distinct().ToList();
        tally.Bounded |= apart.Count > Most;
        return [.. apart.Take(Most)];
    }

    private async Task FindAsync(string kind, List<string> found, MissedTally tally, CancellationToken cancellation)
    {
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            await pace.WaitAsync(cancellation).ConfigureAwait(false);
            switch (await api.ConversationsAsync(kind, cursor, cancellation).ConfigureAwait(false))
            {
                case WebResult<ConversationList>.Ok { Value: var list }:
                    found.AddRange((list.Channels ?? []).Select(one => one.Id).OfType<string>().Where(id => id.Length > 0));
                    cursor = list.ResponseMetadata?.NextCursor;
                    break;
                case WebResult<ConversationList>.Failed { Error: WebError.ScopeMissing }:
                    // The call has said so in the log.
                    hidden[kind] = granted.Told;
                    return;
                default:
                    tally.LeaveOut();
                    return;
            }

            if (string.IsNullOrEmpty(cursor))
                return;
        }

        tally.Bounded = true;
    }
}
