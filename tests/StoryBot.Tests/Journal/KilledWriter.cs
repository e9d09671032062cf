using System.IO.Pipes;
using StoryBot.Journal;
using StoryBot.Journal.Sqlite;

namespace StoryBot.Tests.Journal;

/// <summary>
/// The process that <see cref="JournalKillTests"/> kills: this very test program, started again for this one test with a folder named in its environment.
/// It answers numbered questions into a file that stands for the chat, from the first again at each start, as a platform that redelivers everything.
/// </summary>
public sealed class KilledWriter
{
    internal const string FolderVariable = "STORYBOT_KILLED_WRITER";
    internal const string JournalName = "journal.db";
    internal const string ChatName = "chat.txt";

    [Fact]
    public async Task Answers_until_it_is_killed()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(folder is null, "runs only where another test starts it");
        await WriteAsync(folder!);
    }

    internal static string PipeName(string folder) => Path.GetFileName(folder);

    private static async Task WriteAsync(string folder)
    {
        var context = new JournalContext(
            JournalOwner.ThisProcess(), new UserHash(new byte[UserHash.SaltLength]), TimeProvider.System, KeepQuestionText: true);
        var journal = new SqliteJournal(Path.Combine(folder, JournalName), context);
        using var chat = new FileStream(Path.Combine(folder, ChatName), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        foreach (var pending in await journal.TakePendingAsync(default))
            await FinishAsync(journal, chat, pending.Claim, pending.PostingSince);
        await using var ready = new NamedPipeClientStream(PipeName(folder));
        await ready.ConnectAsync();
        for (var number = 0; ; number += 4)
            await Task.WhenAll(Enumerable.Range(number, 4).Select(each => AnswerAsync(journal, chat, $"{each}")));
    }

    private static async Task AnswerAsync(SqliteJournal journal, FileStream chat, string id)
    {
        if (await journal.AcceptAsync(Asked.Message(id), default) is Acceptance.Won won)
            await FinishAsync(journal, chat, won.Claim, won.PostingSince);
    }

    private static async Task FinishAsync(SqliteJournal journal, FileStream chat, Claim claim, DateTimeOffset? postingSince)
    {
        if (postingSince is not null)
        {
            await journal.RecordFailedAsync(claim, "It may stand in the chat already.", default);
            return;
        }

        if (!await journal.BeginPostingAsync(claim, Asked.Answer(), default))
            return;
        lock (chat)
            chat.Write(System.Text.Encoding.ASCII.GetBytes($"{claim.Id.Value}\n"));
        await journal.RecordPostedAsync(claim, Asked.Post(claim.Id.Value), default);
    }
}
