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

    /// <summary>The turn as a follow-up leans on it.</summary>
    public static Exchange ExchangeOf(Answer answer) => new(answer.Explanation.Understood, (answer as Answer.Found)?.ShortAnswer);
}
