using System.Diagnostics;
using System.IO.Pipes;
using Microsoft.Data.Sqlite;
using StoryBot.Simulators;

namespace StoryBot.Tests.Journal;

/// <summary>SIGKILL at any moment: what is committed stays, nothing is posted twice, and the next process takes over without waiting for the lease.</summary>
public sealed class JournalKillTests
{
    private const int Kills = 6;

    [Fact]
    public async Task However_often_the_process_is_killed_each_question_is_posted_once_or_died_while_posting()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20260823);
        for (var run = 0; run < Kills; run++)
            await StartAndKillAsync(folder.Path, TimeSpan.FromMilliseconds(random.Next(20, 250)));

        var posted = await File.ReadAllLinesAsync(folder.File(KilledWriter.ChatName), TestContext.Current.CancellationToken);
        var states = States(folder.File(KilledWriter.JournalName));
        Assert.Equal(posted.Length, posted.Distinct().Count());
        Assert.All(posted, id => Assert.Contains($"discord:{id}", states.Keys));

        // Four questions are in hand at once; those of the last run are still open.
        var postedButUnrecorded = states.Count(state => state.Value == 3 && posted.Contains(state.Key["discord:".Length..]));
        var neverPosted = states.Where(state => !posted.Contains(state.Key["discord:".Length..])).ToList();
        Assert.InRange(neverPosted.Count(state => state.Value == 3) + postedButUnrecorded, 0, 4 * Kills);
        Assert.InRange(neverPosted.Count(state => state.Value < 2), 0, 4);
        Assert.DoesNotContain(neverPosted, state => state.Value == 2);
    }

    private static async Task StartAndKillAsync(string folder, TimeSpan life)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "StoryBot.Tests" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var start = new ProcessStartInfo(program, ["-class", typeof(KilledWriter).FullName!]) { RedirectStandardOutput = true };
        start.Environment[KilledWriter.FolderVariable] = folder;
        var chat = Path.Combine(folder, KilledWriter.ChatName);
        await using var ready = new NamedPipeServerStream(KilledWriter.PipeName(folder));
        using var process = Process.Start(start)!;
        await ready.WaitForConnectionAsync(TestContext.Current.CancellationToken).WaitAsync(ChangeSignal.Patience, TimeProvider.System);
        var before = Length(chat);
        Assert.True(SpinWait.SpinUntil(() => Length(chat) > before, ChangeSignal.Patience), "the writer answers nothing new");

        // Not a wait for something to happen: the moment of death is meant to be arbitrary.
        await Task.Delay(life, TimeProvider.System, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private static Dictionary<string, int> States(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, state FROM messages";
        using var rows = command.ExecuteReader();
        var states = new Dictionary<string, int>();
        while (rows.Read())
            states.Add(rows.GetString(0), rows.GetInt32(1));
        return states;
    }
}
