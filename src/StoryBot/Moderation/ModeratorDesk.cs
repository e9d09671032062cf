using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Journal;

namespace StoryBot.Moderation;

/// <summary>Runs what moderators order from a chat, and nobody else.</summary>
/// <param name="journal">Where reindexes are written down.</param>
internal sealed class ModeratorDesk(KnowledgeBase knowledge, IEnumerable<IChatAdapter> adapters, IJournal journal, TimeProvider time)
{
    private const int ListedArticles = 25;

    public async Task<ChatReply> RunAsync(ModeratorCommand command, ChatUser author, CancellationToken cancellation) => new ChatReply.Notice(
        !author.IsModerator ? "Only moderators can do that."
        : command switch
        {
            ModeratorCommand.Reindex => await ReindexAsync(cancellation),
            ModeratorCommand.Articles => Articles(),
            ModeratorCommand.Status => await StatusAsync(cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        })
    {
        Private = true,
    };

    private async Task<string> ReindexAsync(CancellationToken cancellation)
    {
        var report = knowledge.Reindex();
        if (report.Failure is null)
            await journal.RecordReindexAsync(ReindexNote.Of(report, time.GetUtcNow()), cancellation);
        return ReindexWords.For(report);
    }

    private string Articles()
    {
        var articles = knowledge.Articles;
        var lines = articles.Take(ListedArticles).Select(article => $"{article.Title} ({article.Id}, {Count(article.Paragraphs.Length, "paragraph")})");
        var rest = articles.Length - ListedArticles;
        return string.Join('\n', [$"I know {Count(articles.Length, "article")}.", .. lines, .. rest > 0 ? [$"and {rest} more"] : Array.Empty<string>()]);
    }

    private async Task<string> StatusAsync(CancellationToken cancellation)
    {
        var last = await journal.LastReindexAsync(cancellation);
        return string.Join('\n', [
            $"I know {Count(knowledge.Articles.Length, "article")}.",
            last is null ? "The articles have not been read again since the journal began." : ReindexWords.For(last),
            .. knowledge.LastReport.Failure is { } failure ? [$"The articles could not be read, so the old ones still answer. {failure}"] : Array.Empty<string>(),
            $"journal: {HealthWords.For(journal.Health)}",
            .. adapters.Select(adapter => $"{adapter.Platform}: {HealthWords.For(adapter.Health, adapter.Remark)}"),
        ]);
    }

    private static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";
}
