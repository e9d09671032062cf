using System.Text.Json;
using Microsoft.Data.Sqlite;
using StoryBot.Chat;

namespace StoryBot.Journal.Sqlite;

/// <summary>A message's way through its states: accepted 0, posting 1, posted 2, failed 3.</summary>
internal static class MessageStates
{
    /// <param name="trace">The span in which the message arrived, as W3C writes it; null where nothing is traced.</param>
    public static Acceptance Accept(SqliteSession session, ChatMessage message, string? trace, JournalContext context)
    {
        if (Find(session, message.Id, context) is { } known)
            return known is Acceptance.Won won ? TakeOver(session, won, context) : known;
        var intent = StoredIntent.Of(message.Intent);
        session.Execute(
            """
            INSERT INTO messages (id, platform, channel, thread, author, intent, text, flag, in_reply_to, return_address, trace, state, owner, attempt, accepted_at)
            VALUES ($id, $platform, $channel, $thread, $author, $intent, $text, $flag, $reply, $address, $trace, 0, $owner, 1, $now)
            """,
            ("$id", message.Id.ToString()), ("$platform", message.Place.Platform), ("$channel", message.Place.Channel),
            ("$thread", message.Place.Thread ?? ""), ("$author", context.AuthorOf(message)), ("$intent", intent.Kind), ("$text", intent.Text),
            ("$flag", intent.Flag), ("$reply", Row.Write(message.InReplyTo)), ("$address", message.ReturnAddress), ("$trace", trace),
            ("$owner", context.Owner.Id), ("$now", Row.Write(context.Now)));
        return new Acceptance.Won(new Claim(message.Id, context.Owner.Id, 1));
    }

    /// <summary>What is known of a message; null for nothing. Won here means only that its process is dead.</summary>
    public static Acceptance? Find(SqliteSession session, ChatMessageId id, JournalContext context) => session.First(
        """
        SELECT m.state, m.receipt, m.posted_as, m.accepted_at, m.posting_at, m.owner, m.attempt, o.name, coalesce(o.alive_until, 0)
        FROM messages m LEFT JOIN owners o ON o.owner = m.owner WHERE m.id = $id
        """,
        row => Acceptance(row, id, context),
        ("$id", id.ToString()));

    public static Acceptance.Won TakeOver(SqliteSession session, Acceptance.Won abandoned, JournalContext context)
    {
        var claim = abandoned.Claim with { Owner = context.Owner.Id, Attempt = abandoned.Claim.Attempt + 1 };
        session.Execute(
            "UPDATE messages SET owner = $owner, attempt = $attempt WHERE id = $id",
            ("$owner", claim.Owner), ("$attempt", claim.Attempt), ("$id", claim.Id.ToString()));
        return abandoned with { Claim = claim };
    }

    public static bool BeginPosting(SqliteSession session, Claim claim, JournaledAnswer answer, JournalContext context) => session.Execute(
        """
        UPDATE messages SET state = 1, posting_at = coalesce(posting_at, $now), outcome = $outcome, receipt = $receipt, confidence = $confidence,
            understood = $understood, short_answer = $short, citations = $citations
        WHERE id = $id AND owner = $owner AND attempt = $attempt AND state < 2
        """,
        ("$now", Row.Write(context.Now)), ("$outcome", (int)answer.Outcome), ("$receipt", answer.Receipt), ("$confidence", answer.Confidence),
        ("$understood", context.KeepQuestionText ? answer.Understood : null), ("$short", answer.ShortAnswer), ("$citations", Citations(answer)),
        ("$id", claim.Id.ToString()), ("$owner", claim.Owner), ("$attempt", claim.Attempt)) == 1;

    public static int RecordPosted(SqliteSession session, Claim claim, ChatMessageId postedAs, JournalContext context) => session.Execute(
        """
        UPDATE messages SET state = 2, posted_as = $post, finished_at = $now, return_address = NULL, trace = NULL, cause = NULL,
            text = CASE WHEN $keep THEN text END
        WHERE id = $id AND state <> 2
        """,
        ("$post", postedAs.ToString()), ("$now", Row.Write(context.Now)), ("$keep", context.KeepQuestionText), ("$id", claim.Id.ToString()));

    public static int RecordFailed(SqliteSession session, Claim claim, string cause, JournalContext context) => session.Execute(
        """
        UPDATE messages SET state = 3, cause = $cause, finished_at = $now, return_address = NULL, trace = NULL, text = CASE WHEN $keep THEN text END
        WHERE id = $id AND owner = $owner AND attempt = $attempt AND state < 2
        """,
        ("$cause", cause), ("$now", Row.Write(context.Now)), ("$keep", context.KeepQuestionText), ("$id", claim.Id.ToString()),
        ("$owner", claim.Owner), ("$attempt", claim.Attempt));

    private static Acceptance Acceptance(SqliteDataReader row, ChatMessageId id, JournalContext context)
    {
        if (row.GetInt32(0) >= 2)
            return new Acceptance.Finished(row.Text(1), row.MessageIdIfAny(2));
        var isAlive = row.GetString(5) == context.Owner.Id || row.GetInt64(8) > Row.Write(context.Now);
        return isAlive
            ? new Acceptance.InProgress(row.Moment(3), row.Text(7) ?? context.Owner.Name)
            : new Acceptance.Won(new Claim(id, row.GetString(5), row.GetInt32(6)), row.MomentIfAny(4));
    }

    private static string? Citations(JournaledAnswer answer) => answer.Citation is { } citation
        ? JsonSerializer.Serialize([citation, .. answer.NextBest], JournalJson.Default.ImmutableArrayJournaledCitation)
        : null;
}
