using Microsoft.Data.Sqlite;

namespace StoryBot.Journal.Sqlite;

/// <summary>
/// The journal's file: opened and brought to this program's version; a damaged one is set aside under another name and a new one begun; one that a newer
/// version wrote is left alone.
/// </summary>
internal sealed class JournalFile(string path, TimeProvider time)
{
    /// <summary>Up to this size the whole file is checked when it is opened: a tenth of a second.</summary>
    private const long CheckedLength = 32 << 20;

    public string Path => path;

    /// <summary>What became of damaged files, for a maintainer; null where none was.</summary>
    public string? Note { get; private set; }

    /// <summary>Opens the file.</summary>
    /// <exception cref="SqliteException">The file cannot be opened just now.</exception>
    /// <exception cref="JournalUnavailableException">It never can by this program.</exception>
    public SqliteSession Open()
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        if (IsDamaged(SqliteHeader.Read(path)))
            SetAside();
        try
        {
            return Connect();
        }
        catch (SqliteException failure) when (SqliteFailure.IsDamage(failure))
        {
            SetAside();
            return Connect();
        }
    }

    /// <summary>Renames the file, its log included, so that nothing in it is lost and the next opening begins a new one.</summary>
    public void SetAside()
    {
        var aside = $"{path}.damaged-{time.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}";
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + suffix))
                File.Move(path + suffix, aside + suffix);
        }

        Note = $"The journal {path} was damaged. It lies at {aside}, and a new one has been begun: what was asked before is forgotten. "
            + $"To look into it: sqlite3 '{aside}' .recover. Delete it when it is no longer needed.";
    }

    private bool IsDamaged(SqliteHeader? header)
    {
        if (header is null)
            return false;
        if (header.IsSqlite && header.ApplicationId is Schema.ApplicationId or 0)
            RefuseNewer(header.UserVersion);

        // With a write-ahead log the file may rightly be shorter than its newest header says, until the log is folded in.
        return !header.IsSqlite || header.ApplicationId is not (Schema.ApplicationId or 0) || (header.IsTruncated && !File.Exists(path + "-wal"));
    }

    private SqliteSession Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
        var session = new SqliteSession(connection);
        try
        {
            connection.Open();
            session.Execute("PRAGMA busy_timeout = 1000");
            RefuseNewer(Schema.VersionOf(session));
            session.Execute("PRAGMA journal_mode = WAL");

            // FULL syncs at each commit, so that a power cut loses nothing either; commits are shared by all who wait (SqliteQueue), which pays for it.
            session.Execute("PRAGMA synchronous = FULL");
            session.Execute("PRAGMA foreign_keys = ON");
            session.Execute("PRAGMA secure_delete = ON");
            session.Execute("PRAGMA journal_size_limit = 16777216");
            Schema.Migrate(session);
            Check(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private void Check(SqliteSession session)
    {
        if (new FileInfo(path).Length > CheckedLength)
            return;
        if (session.First("PRAGMA quick_check(1)", row => row.GetString(0)) is { } said and not "ok")
            throw new SqliteException(said, SqliteFailure.Corrupt);
    }

    private void RefuseNewer(int version)
    {
        if (version > Schema.Version)
        {
            throw new JournalUnavailableException(
                $"The journal {path} was written by a newer version of StoryBot (schema {version}; this one knows {Schema.Version}).",
                "Run the newer version again, or stop the bot and move the file away to begin a new journal.");
        }
    }
}
