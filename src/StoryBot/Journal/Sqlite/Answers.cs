using System.Text.Json;
using Microsoft.Data.Sqlite;
using StoryBot.Answering;
using StoryBot.Chat;

namespace StoryBot.Journal.Sqlite;

/// <summary>What was answered, found again by its receipt, by the bot's message, or by its place.</summary>
internal static class Answers
{
    /// <summary>Of the answers with a receipt the likeliest meant first; in an ORDER BY of a SELECT from messages.</summary>
    public const string LikeliestFirst = "coalesce(posted_as = $post, 0) DESC, author = $author DESC, number DESC";

    public static JournaledAnswer? Find(SqliteSession session, string receipt, ChatMessageId? postedAs, string author) =>
        session.First(
            $"""
            SELECT outcome, receipt, confidence, understood, short_answer, citations FROM messages
            WHERE receipt = $receipt ORDER BY {LikeliestFirst} LIMIT 1
            """,
            Read,
            ("$post", Row.Write(postedAs)), ("$receipt", receipt), ("$author", author));

    public static Exchange? Recall(SqliteSession session, ChatMessage message, DateTimeOffset since, JournalContext context)
    {
        if (message.InReplyTo is { } post)
            return Under(session, post);
        // What was asked below a post is what they talk of from then on, be it too long ago to be leant on itself.
        return Latest(session, message, since, context)
            ?? (message.ThreadHead is { } head && Latest(session, message, DateTimeOffset.UnixEpoch, context) is null ? Under(session, head) : null);
    }

    private static Exchange? Under(SqliteSession session, ChatMessageId post) => session.First(
        "SELECT understood, short_answer FROM messages WHERE posted_as = $post AND understood IS NOT NULL",
        ReadExchange,
        ("$post", post.ToString()));

    private static Exchange? Latest(SqliteSession session, ChatMessage message, DateTimeOffset since, JournalContext context) => session.First(
        """
        SELECT understood, short_answer FROM messages
        WHERE platform = $platform AND channel = $channel AND thread = $thread AND accepted_at >= $since
            AND (thread <> '' OR author = $author) AND understood IS NOT NULL AND state IN (1, 2) AND id <> $id
        ORDER BY accepted_at DESC, number DESC LIMIT 1
        """,
        ReadExchange,
        ("$platform", message.Place.Platform), ("$channel", message.Place.Channel), ("$thread", message.Place.Thread ?? ""),
        ("$since", Row.Write(since)), ("$author", context.AuthorOf(message)), ("$id", message.Id.ToString()));

    private static Exchange ReadExchange(SqliteDataReader row) => new(row.GetString(0), row.Text(1));

    private static JournaledAnswer Read(SqliteDataReader row)
    {
        var citations = row.Text(5) is { } json ? JsonSerializer.Deserialize(json, JournalJson.Default.ImmutableArrayJournaledCitation) : [];
        return new JournaledAnswer((AnswerOutcome)row.GetInt32(0))
        {
            Receipt = row.Text(1),
            Confidence = row.IsDBNull(2) ? null : row.GetDouble(2),
            Understood = row.Text(3),
            ShortAnswer = row.Text(4),
            Citation = citations.FirstOrDefault(),
            NextBest = citations.Length > 1 ? citations[1..] : [],
        };
    }
}
