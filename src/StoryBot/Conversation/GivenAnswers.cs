using StoryBot.Answering;
using StoryBot.Chat;

namespace StoryBot.Conversation;

/// <summary>The answers given lately, by receipt: what the buttons under them act on.</summary>
internal sealed class GivenAnswers(KnowledgeBase knowledge)
{
    private const int Kept = 2_000;
    private const string Forgotten = "That answer is from too long ago for me to have it at hand. Ask again and I'll find it again.";

    private readonly Recollection<string, Answer.Found> answers = new(Kept);

    public void Remember(Answer.Found found) => answers.Remember(found.Citation.Receipt.Code, found);

    /// <summary>The answer with the receipt, where it was given lately.</summary>
    public Answer.Found? Find(string receipt) => answers.TryRecall(receipt, out var found) ? found : null;

    /// <summary>The paragraph an answer was taken from, however long ago: the receipt finds it.</summary>
    public ChatReply Paragraph(string receipt) =>
        Receipt.TryParse(receipt, out var code, out _) && knowledge.Find(code) is { } citation
            ? new ChatReply.Passages($"Paragraph {citation.Passage.Paragraph.Number} of {citation.Passage.Article.Title}", [Excerpts.Paragraph(citation)]) { Private = true }
            : new ChatReply.Notice("The passage that answer was taken from is no longer in the articles.") { Private = true };

    /// <summary>The next-best passages of an answer.</summary>
    public ChatReply OtherPassages(string receipt) => With(
        receipt,
        found => found.NextBest.IsEmpty
            ? new ChatReply.Notice("There are no other passages about it.") { Private = true }
            : new ChatReply.Passages("Other passages about it", [.. found.NextBest.Select(Excerpts.Of)]) { Private = true });

    /// <summary>The answer again, for everyone.</summary>
    public ChatReply Shared(string receipt) => With(receipt, Replies.Of);

    private ChatReply With(string receipt, Func<Answer.Found, ChatReply> reply) =>
        answers.TryRecall(receipt, out var found) ? reply(found) : new ChatReply.Notice(Forgotten) { Private = true };
}
