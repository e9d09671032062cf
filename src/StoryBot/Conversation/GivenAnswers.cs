using StoryBot.Answering;
using StoryBot.Chat;
using StoryBot.Journal;

namespace StoryBot.Conversation;

/// <summary>The answers given lately: what the buttons under them act on.</summary>
/// <remarks>
/// Two questions can be answered by the same sentences, which have one receipt, so an answer is remembered for whom it was given to. Only where its words
/// stand is kept, and looked up in the articles as they are now: what has been corrected or removed is not said again.
/// </remarks>
internal sealed class GivenAnswers(KnowledgeBase knowledge)
{
    private const int Kept = 2_000;
    private const string Forgotten = "That answer is from too long ago for me to have it at hand. Ask again and I'll find it again.";
    private const string Gone = "The passage that answer was taken from is no longer in the articles.";

    private readonly Recollection<(string Receipt, string Author), JournaledAnswer> answers = new(Kept);

    public void Remember(string receipt, ChatUser author, JournaledAnswer answer) => answers.Remember((receipt, author.Id), answer);

    /// <summary>The answer with the receipt that this person was given lately, or pressed a button of.</summary>
    public JournaledAnswer? Find(string receipt, ChatUser author) => answers.TryRecall((receipt, author.Id), out var answer) ? answer : null;

    /// <summary>The paragraph an answer was taken from, however long ago: the receipt finds it.</summary>
    public ChatReply Paragraph(string receipt) =>
        Receipt.TryParse(receipt, out var code, out _) && knowledge.Find(code) is { } citation
            ? new ChatReply.Passages($"Paragraph {citation.Passage.Paragraph.Number} of {citation.Passage.Article.Title}", [Excerpts.Paragraph(citation)]) { Private = true }
            : new ChatReply.Notice(Gone) { Private = true };

    /// <summary>The next-best passages of an answer.</summary>
    public ChatReply OtherPassages(string receipt, ChatUser author) => With(
        receipt,
        author,
        found => found.NextBest.IsEmpty
            ? new ChatReply.Notice("There are no other passages about it.") { Private = true }
            : new ChatReply.Passages("Other passages about it", [.. found.NextBest.Select(Excerpts.Of)]) { Private = true });

    /// <summary>The answer again, for everyone.</summary>
    public ChatReply Shared(string receipt, ChatUser author) => With(receipt, author, Replies.Of);

    private ChatReply With(string receipt, ChatUser author, Func<Answer.Found, ChatReply> reply) =>
        Find(receipt, author) is not { } answer ? new ChatReply.Notice(Forgotten) { Private = true }
            : AnswerRecords.Restore(answer, knowledge.Articles) is { } found ? reply(found)
            : new ChatReply.Notice(Gone) { Private = true };
}
