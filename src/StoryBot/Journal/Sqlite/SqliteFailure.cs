using Microsoft.Data.Sqlite;

namespace StoryBot.Journal.Sqlite;

/// <summary>What SQLite's result codes mean for the journal and for a maintainer: https://www.sqlite.org/rescode.html</summary>
internal static class SqliteFailure
{
    public const int Corrupt = 11;

    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static bool IsDamage(SqliteException failure) => failure.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>Whether others hold the file, so that trying at once again would only wait again.</summary>
    public static bool IsBusy(SqliteException failure) => failure.SqliteErrorCode is Busy or Locked;

    /// <summary>Whether the connection is as good as before.</summary>
    public static bool LeavesConnectionUsable(SqliteException failure) => IsBusy(failure) || failure.SqliteErrorCode == Full;

    public static JournalUnavailableException Explain(Exception failure, string path)
    {
        var (cause, mend) = (failure as SqliteException)?.SqliteErrorCode switch
        {
            Busy or Locked => (
                $"Another program keeps the journal {path} locked.",
                "Close whatever has the file open (a database browser, a backup); the bot goes on by itself."),
            Full => (
                $"The disk that holds the journal {path} is full.",
                "Free some space; the bot goes on by itself. Journal:RetentionDays limits how much is kept."),
            ReadOnly or CannotOpen => (
                $"The journal {path} cannot be opened for writing.",
                "Let the bot's user write to the data folder and the file (Knowledge:DataFolder), or mount the volume writable."),
            { } code => (
                $"The journal {path} cannot be used (SQLite result {code}).",
                "Check the disk and the data folder (Knowledge:DataFolder); the bot tries again by itself."),
            null => (
                $"The journal {path} cannot be used ({failure.GetType().Name}).",
                "Check that the data folder (Knowledge:DataFolder) exists, is on a working disk, and the bot's user may write to it."),
        };
        return new(cause, mend, failure);
    }
}
