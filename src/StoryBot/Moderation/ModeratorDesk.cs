using StoryBot.Answering;
using StoryBot.Chat;

namespace StoryBot.Moderation;

/// <summary>Runs what moderators order from a chat, and nobody else.</summary>
internal sealed class ModeratorDesk(KnowledgeBase knowledge, IEnumerable<IChatAdapter> adapters)
{
    private const int ListedArticles = 25;

    public ChatReply Run(ModeratorCommand command, ChatUser author) => new ChatReply.Notice(
        !author.IsModerator ? "Only moderators can do that."
        : command switch
        {
            ModeratorCommand.Reindex => ReindexWords.For(knowledge.Reindex()),
            ModeratorCommand.Articles => Articles(),
            ModeratorCommand.Status => Status(),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        })
    {
        Private = true,
    };

    private string Articles()
    {
        var articles = knowledge.Articles;
        var lines = articles.Take(ListedArticles).Select(article => $"{article.Title} ({article.Id}, {Count(article.Paragraphs.Length, "paragraph")})");
        var rest = articles.Length - ListedArticles;
        return string.Join('\n', [$"I know {Count(articles.Length, "article")}.", .. lines, .. rest > 0 ? [$"and {rest} more"] : Array.Empty<string>()]);
    }

    private string Status() => string.Join('\n', [$"I know {Count(knowledge.Articles.Length, "article")}.", .. adapters.Select(adapter => $"{adapter.Platform}: {HealthWords.For(adapter.Health)}")]);

    private static string Count(int number, string thing) => $"{number} {thing}{(number == 1 ? "" : "s")}";
}
