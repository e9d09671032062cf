namespace StoryBot.Journal.Sqlite;

/// <summary>What is written beside the messages: votes, reindexes, who is alive.</summary>
internal static class Notes
{
    public static bool Vote(SqliteSession session, Vote vote, JournalContext context) => session.Execute(
        $"""
        INSERT INTO votes (message, voter, helpful, voted_at)
        SELECT number, $author, $helpful, $now FROM messages
        WHERE number = (SELECT number FROM messages WHERE receipt = $receipt ORDER BY {Answers.LikeliestFirst} LIMIT 1)
        ON CONFLICT (message, voter) DO UPDATE SET helpful = excluded.helpful, voted_at = excluded.voted_at
        """,
        ("$author", context.Users.Of(vote.Platform, vote.Voter.Id)), ("$helpful", vote.Helpful), ("$now", Row.Write(context.Now)),
        ("$post", Row.Write(vote.PostedAs)), ("$receipt", vote.Receipt)) > 0;

    public static JournalCounts Count(SqliteSession session) => session.First(
        """
        SELECT (SELECT count(*) FROM messages WHERE outcome = 0), (SELECT count(*) FROM messages WHERE outcome = 1),
            (SELECT count(*) FROM votes WHERE helpful), (SELECT count(*) FROM votes WHERE NOT helpful)
        """,
        row => new JournalCounts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)))!;

    public static int RecordReindex(SqliteSession session, ReindexNote note) => session.Execute(
        """
        INSERT INTO reindexes (at, articles, added, changed, removed, skipped)
        VALUES ($at, $articles, $added, $changed, $removed, $skipped)
        """,
        ("$at", Row.Write(note.At)), ("$articles", note.Articles), ("$added", note.Added), ("$changed", note.Changed), ("$removed", note.Removed),
        ("$skipped", note.Skipped));

    public static ReindexNote? LastReindex(SqliteSession session) => session.First(
        "SELECT at, articles, added, changed, removed, skipped FROM reindexes ORDER BY at DESC, rowid DESC LIMIT 1",
        row => new ReindexNote(row.Moment(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5)));

    public static int KeepAlive(SqliteSession session, JournalContext context, TimeSpan length) => session.Execute(
        """
        INSERT INTO owners (owner, name, alive_until) VALUES ($owner, $name, $until)
        ON CONFLICT (owner) DO UPDATE SET alive_until = excluded.alive_until
        """,
        ("$owner", context.Owner.Id), ("$name", context.Owner.Name), ("$until", Row.Write(context.Now + length)));

    /// <summary>Ends the leases of processes that have surely ended, so that what they left can be taken over at once.</summary>
    public static void EndLeases(SqliteSession session, OwnerMarks marks, JournalContext context)
    {
        var holders = session.All(
            "SELECT owner FROM owners WHERE alive_until > $now AND owner <> $owner",
            row => row.GetString(0),
            ("$now", Row.Write(context.Now)), ("$owner", context.Owner.Id));
        foreach (var ended in holders.Where(marks.HasEnded))
            session.Execute("UPDATE owners SET alive_until = 0 WHERE owner = $owner", ("$owner", ended));
    }

    /// <summary>Deletes old messages that are done with and their votes, old reindexes but the last, and dead processes that left nothing.</summary>
    public static int Forget(SqliteSession session, OwnerMarks marks, DateTimeOffset before, JournalContext context)
    {
        session.Execute(
            "DELETE FROM reindexes WHERE at < $before AND rowid < (SELECT max(rowid) FROM reindexes)",
            ("$before", Row.Write(before)));
        var forgotten = session.All(
            """
            DELETE FROM owners WHERE alive_until <= $now AND owner <> $owner
                AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.state < 2 AND m.owner = owners.owner)
            RETURNING owner
            """,
            row => row.GetString(0),
            ("$now", Row.Write(context.Now)), ("$owner", context.Owner.Id));
        // Nothing else knows any more what their marks are called.
        foreach (var owner in forgotten)
            marks.HasEnded(owner);
        return session.Execute(
            "DELETE FROM messages WHERE number IN (SELECT number FROM messages WHERE accepted_at < $before AND state >= 2 ORDER BY accepted_at LIMIT 500)",
            ("$before", Row.Write(before)));
    }
}
