using StoryBot.Chat;
using StoryBot.Journal;

namespace StoryBot.Conversation;

/// <summary>Writes down that a post begins, posts, and writes down what became of it.</summary>
internal sealed class JournaledReplier(IJournal journal, Claim claim, ChatMessage message, GivenAnswers given, IChatReplier replier) : IChatReplier
{
    /// <summary>Whether the message has been brought to an end.</summary>
    public bool HasEnded { get; private set; }

    public async Task<PostOutcome> PostAsync(ChatReply reply, CancellationToken cancellation)
    {
        var answer = reply is ChatReply.Cited cited ? given.Find(cited.Receipt, message.Author) : null;
        HasEnded = true;
        if (!await journal.BeginPostingAsync(claim, AnswerRecords.Of(reply, message, answer), cancellation))
            return new PostOutcome.Failed("Another process has taken the message over.");
        var outcome = await replier.PostAsync(reply, cancellation);

        // What stands in the chat is written down even while the program stops.
        if (outcome is PostOutcome.Posted posted)
            await journal.RecordPostedAsync(claim, posted.Id, CancellationToken.None);
        else if (outcome is PostOutcome.Failed failed)
            await journal.RecordFailedAsync(claim, failed.Cause, CancellationToken.None);
        return outcome;
    }
}
