namespace StoryBot.Journal.Sqlite;

/// <summary>The journal's tables, and the way from each version of them to the next.</summary>
internal static class Schema
{
    /// <summary>"SBJ1" in the file's header: tells a journal from any other SQLite file.</summary>
    public const int ApplicationId = 0x53424A31;

    /// <summary>One step for each version; a step that has been released is never edited.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE owners (
            owner TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            alive_until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE messages (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            platform TEXT NOT NULL, channel TEXT NOT NULL, thread TEXT NOT NULL,
            author TEXT NOT NULL,
            intent TEXT NOT NULL, text TEXT, flag INTEGER NOT NULL,
            in_reply_to TEXT, return_address TEXT,
            state INTEGER NOT NULL, owner TEXT NOT NULL, attempt INTEGER NOT NULL,
            accepted_at INTEGER NOT NULL, posting_at INTEGER, finished_at INTEGER,
            posted_as TEXT, cause TEXT,
            outcome INTEGER, receipt TEXT, confidence REAL, understood TEXT, short_answer TEXT,
            citations TEXT) STRICT;
        CREATE INDEX messages_unfinished ON messages (state) WHERE state < 2;
        CREATE INDEX messages_by_place ON messages (platform, channel, thread, accepted_at);
        CREATE INDEX messages_by_post ON messages (posted_as) WHERE posted_as IS NOT NULL;
        CREATE INDEX messages_by_receipt ON messages (receipt) WHERE receipt IS NOT NULL;
        CREATE INDEX messages_by_age ON messages (accepted_at);
        CREATE TABLE votes (
            message INTEGER NOT NULL REFERENCES messages (number) ON DELETE CASCADE,
            voter TEXT NOT NULL, helpful INTEGER NOT NULL, voted_at INTEGER NOT NULL,
            PRIMARY KEY (message, voter)) STRICT, WITHOUT ROWID;
        CREATE TABLE reindexes (
            at INTEGER NOT NULL, articles INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL,
            removed INTEGER NOT NULL, skipped INTEGER NOT NULL) STRICT;
        PRAGMA application_id = 0x53424A31;
        PRAGMA user_version = 1;
        """,
        """
        ALTER TABLE messages ADD COLUMN trace TEXT;
        PRAGMA user_version = 2;
        """,
    ];

    /// <summary>The version this program writes.</summary>
    public static int Version => Steps.Length;

    /// <summary>Brings an open file to <see cref="Version"/>; several processes may try at once.</summary>
    public static void Migrate(SqliteSession session)
    {
        if (VersionOf(session) == Version)
            return;
        session.Execute("BEGIN IMMEDIATE");
        foreach (var step in Steps.Skip(VersionOf(session)))
            session.Execute(step);
        session.Execute("COMMIT");
    }

    public static int VersionOf(SqliteSession session) => (int)session.Number("PRAGMA user_version");
}
