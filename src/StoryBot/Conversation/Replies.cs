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
            AbstentionWords.For(abstained),
            abstained.Nearest is { } nearest ? Excerpts.Of(nearest) : null),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    /// <summary>The turn as a follow-up leans on it; null where nothing was asked: "great, that helped" must not come between a question and "and when?".</summary>
    /// <param name="written">The question in the asker's own words.</param>
    public static Exchange? ExchangeOf(Answer answer, string written) => answer switch
    {
        Answer.Found found => Of(found.Explanation.Understood, found.ShortAnswer, written),
        Answer.Abstained { Reason: AbstentionReason.EmptyQuestion or AbstentionReason.QuestionTooLong } => null,
        _ => Question.IsIn(answer.Explanation.Understood) ? Of(answer.Explanation.Understood, null, written) : null,
    };

    private static Exchange Of(string understood, string? answered, string written) =>
        new(understood, answered) { Written = written == understood ? null : written };
}
