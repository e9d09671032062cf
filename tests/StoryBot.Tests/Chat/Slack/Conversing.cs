using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Conversation;
using StoryBot.Journal;
using StoryBot.Journal.Memory;
using StoryBot.Moderation;

namespace StoryBot.Tests.Chat.Slack;

/// <summary>The program's own conversation over one small article, its journal in memory at first.</summary>
internal sealed class Conversing : IDisposable
{
    private const string Signing = "The agreement was signed by Ada Byron on 4 May 1990.";
    private const string Aftermath = " Nobody came to the feast.";

    private readonly KnowledgeBase knowledge = KnowledgeBase.InMemory(
    [
        new Article("agreement.md", "The Agreement", "0",
        [
            new Paragraph(1, Signing + Aftermath, new TextSpan(0, Signing.Length + Aftermath.Length), [new TextSpan(0, Signing.Length), new TextSpan(Signing.Length + 1, Aftermath.Length - 1)]),
        ])
        {
            Url = new Uri("https://articles.test/agreement"),
        },
    ]);

    public Conversing(IJournal? kept = null)
    {
        var engine = new AnswerEngine(knowledge, new AnsweringOptions());
        var (memory, given) = (new ConversationMemory(TimeProvider.System), new GivenAnswers(knowledge));
        var journal = kept ?? new MemoryJournal(new MemoryStore(), Context);
        var handler = new ConversationHandler(engine, memory, given, new ModeratorDesk(knowledge, [], journal, TimeProvider.System), new QuestionSuggestions(knowledge, engine));
        Handler = new JournaledConversation(handler, journal, memory, given, knowledge, [], TimeProvider.System);
    }

    /// <summary>The process in whose name its journal is kept.</summary>
    public static JournalContext Context { get; } = new(new JournalOwner("a", "a"), new UserHash(new byte[UserHash.SaltLength]), TimeProvider.System, KeepQuestionText: true);

    public IChatMessageHandler Handler { get; }

    public void Dispose() => knowledge.Dispose();
}
