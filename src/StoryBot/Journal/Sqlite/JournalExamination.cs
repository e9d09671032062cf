using Microsoft.Data.Sqlite;

namespace StoryBot.Journal.Sqlite;

/// <summary>Looks whether the journal's file can be opened and is whole, without changing it.</summary>
internal static class JournalExamination
{
    /// <returns>What is wrong; null where nothing is, or there is no file yet.</returns>
    public static string? Trouble(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            using var check = connection.CreateCommand();
            // https://www.sqlite.org/pragma.html#pragma_quick_check
            check.CommandText = "PRAGMA quick_check(1)";
            return check.ExecuteScalar() is "ok" ? null : "it is damaged";
        }
        catch (SqliteException refused)
        {
            return $"it can't be read (SQLite error {refused.SqliteErrorCode})";
        }
    }
}
