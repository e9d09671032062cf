using Microsoft.Data.Sqlite;

namespace StoryBot.Journal.Sqlite;

/// <summary>
/// One open connection with its prepared statements. Statements are constants of this folder and everything else is a parameter: no SQL is made
/// from text. For one thread at a time.
/// </summary>
internal sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> statements = [];

    /// <summary>Runs a statement; returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Bind(sql, parameters).ExecuteNonQuery();

    /// <summary>The first row, or null where there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : class
    {
        using var rows = Bind(sql, parameters).ExecuteReader();
        return rows.Read() ? read(rows) : null;
    }

    /// <summary>All rows.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var rows = Bind(sql, parameters).ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
            all.Add(read(rows));
        return all;
    }

    /// <summary>The first column of the first row as a whole number; 0 where there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Bind(sql, parameters).ExecuteScalar() as long? ?? 0;

    /// <summary>Undoes an open transaction; does nothing where none is open or the file cannot be reached.</summary>
    public void RollBack()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite rolls back by itself on a full disk and the like: https://www.sqlite.org/lang_transaction.html
        }
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        try
        {
            connection.Dispose();
        }
        catch (SqliteException)
        {
            // The last connection checkpoints as it closes; where the file is broken there is nothing more to save.
        }
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = connection.CreateCommand();
            statement.CommandText = sql;
            foreach (var (name, value) in parameters)
                statement.Parameters.AddWithValue(name, value ?? DBNull.Value);
            statements.Add(sql, statement);
            return statement;
        }

        for (var index = 0; index < parameters.Length; index++)
            statement.Parameters[index].Value = parameters[index].Value ?? DBNull.Value;
        return statement;
    }
}
