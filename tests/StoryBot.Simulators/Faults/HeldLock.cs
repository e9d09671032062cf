using Microsoft.Data.Sqlite;

namespace StoryBot.Simulators.Faults;

/// <summary>Another program has the journal open and keeps its lock.</summary>
internal sealed class HeldLock(string folder) : Misfortune
{
    private SqliteConnection? holder;

    public override async Task StrikeAsync(FaultScene scene)
    {
        var journal = Directory.GetFiles(folder, "journal.db", SearchOption.AllDirectories).Single();
        holder = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = journal, Pooling = false, DefaultTimeout = 30 }.ToString());
        await holder.OpenAsync();
        await ExecuteAsync("BEGIN EXCLUSIVE");
    }

    public override Task MendAsync(FaultScene scene) => ExecuteAsync("ROLLBACK");

    protected override void CleanUp() => holder?.Dispose();

    private async Task ExecuteAsync(string sql)
    {
        await using var command = holder!.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
