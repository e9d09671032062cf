using StoryBot.Answering;
using StoryBot.Chat;

namespace StoryBot.Conversation;

/// <summary>Answers as a chat says them.</summary>
internal static class Replies
{
    public static ChatReply Of(Answer answer) => answer switch
    {
        Answer.Found found => new ChatReply.Cited(
            found.ShortAnswer,
            Excerpts.Of(found),
            ConfidenceWords.For(found.Confidence),
            found.Citation.Receipt.Code,
            HasOtherPassages: !found.NextBest.IsEmpty),
        Answer.Abstained abstained => new ChatReply.NotSaid(
            AbstentionWords.For(abstained.Reason),
            abstained.Nearest is { } nearest ? Excerpts.Of(nearest) : null),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>The turn as a follow-up leans on it; null where nothing was asked: "great, that helped" must not come between a question and "and when?".</summary>
    public static Exchange? ExchangeOf(Answer answer) => answer switch
    {
        Answer.Found found => new Exchange(found.Explanation.Understood, found.ShortAnswer),
        Answer.Abstained { Reason: AbstentionReason.EmptyQuestion or AbstentionReason.QuestionTooLong } => null,
        _ => Question.IsIn(answer.Explanation.Understood) ? new Exchange(answer.Explanation.Understood, null) : null,
    };
}
