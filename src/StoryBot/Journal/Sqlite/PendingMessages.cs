using Microsoft.Data.Sqlite;
using StoryBot.Chat;

namespace StoryBot.Journal.Sqlite;

/// <summary>What dead processes left unfinished.</summary>
internal static class PendingMessages
{
    public static List<PendingMessage> Take(SqliteSession session, JournalContext context)
    {
        var taken = new List<PendingMessage>();
        foreach (var (abandoned, message, trace) in Abandoned(session, context))
        {
            var won = MessageStates.TakeOver(session, abandoned, context);
            if (message is null)
                MessageStates.RecordFailed(session, won.Claim, "The process ended before this was done, and it is not done after a restart.", context);
            else
                taken.Add(new PendingMessage(won.Claim, message, won.PostingSince) { Trace = trace });
        }

        return taken;
    }

    private static List<(Acceptance.Won Abandoned, ChatMessage? Message, string? Trace)> Abandoned(SqliteSession session, JournalContext context) => session.All(
        """
        SELECT m.id, m.owner, m.attempt, m.posting_at, m.platform, m.channel, m.thread, m.author, m.intent, m.text, m.flag, m.in_reply_to, m.return_address, m.trace
        FROM messages m LEFT JOIN owners o ON o.owner = m.owner
        WHERE m.state < 2 AND m.owner <> $owner AND coalesce(o.alive_until, 0) <= $now
        ORDER BY m.number LIMIT 256
        """,
        Read,
        ("$owner", context.Owner.Id), ("$now", Row.Write(context.Now)));

    private static (Acceptance.Won Abandoned, ChatMessage? Message, string? Trace) Read(SqliteDataReader row)
    {
        var id = row.MessageIdIfAny(0)!.Value;
        var abandoned = new Acceptance.Won(new Claim(id, row.GetString(1), row.GetInt32(2)), row.MomentIfAny(3));
        var intent = new StoredIntent(row.GetString(8), row.Text(9), row.GetBoolean(10)).Restore();
        var thread = row.GetString(6);
        var place = new ChatPlace(row.GetString(4), row.GetString(5), thread.Length == 0 ? null : thread);
        var message = intent is null ? null : new ChatMessage(id, place, UserHash.Kept(row.GetString(7)), intent)
        {
            InReplyTo = row.MessageIdIfAny(11),
            ReturnAddress = row.Text(12),
        };
        return (abandoned, message, row.Text(13));
    }
}
