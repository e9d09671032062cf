using System.Diagnostics;
using StoryBot.Answering;

namespace StoryBot.Conversation;

/// <summary>Says to the asker why there is no answer.</summary>
internal static class AbstentionWords
{
    /// <summary>The names of all reasons.</summary>
    public static readonly string[] Names = ["empty_question", "question_too_long", "no_articles", "nothing_related", "fact_missing", "passages_disagree"];

    /// <remarks>What the bot doesn't find may stand there all the same, in other words: it is never said of the articles, only of the bot.</remarks>
    public static string For(Answer.Abstained abstained) => abstained.Reason switch
    {
        AbstentionReason.EmptyQuestion => "There is no question in that. Ask in a sentence, for example: who signed the agreement?",
        AbstentionReason.QuestionTooLong(var length, var limit) => $"That question is {length:N0} characters long; I read {limit:N0} at most. Ask one thing at a time.",
        AbstentionReason.NoArticles => "I have no article to read yet.",
        AbstentionReason.NothingRelated when abstained.Nearest is not null => "I find no sure answer to that in the articles.",
        AbstentionReason.NothingRelated => "I find nothing about that in the articles.",
        AbstentionReason.FactMissing { Unmentioned: { } word } fact => $"The articles mention {fact.Mentions}, but not {word}.",
        AbstentionReason.FactMissing { Kind: { } kind } fact => $"The articles mention {fact.Mentions}, but I find no passage that answers with {kind}.",
        AbstentionReason.FactMissing fact => $"The articles mention {fact.Mentions}, but I find no sure answer in them.",
        AbstentionReason.PassagesDisagree(var one, var other) =>
            $"The articles disagree: see {one.Passage.Article.Title}, paragraph {one.Passage.Paragraph.Number}, and {other.Passage.Article.Title}, paragraph {other.Passage.Paragraph.Number}.",
        _ => throw new UnreachableException($"no words for {abstained.Reason.GetType().Name}"),
    };

    /// <summary>A stable name of the reason, for programs.</summary>
    public static string NameOf(AbstentionReason reason) => reason switch
    {
        AbstentionReason.EmptyQuestion => "empty_question",
        AbstentionReason.QuestionTooLong => "question_too_long",
        AbstentionReason.NoArticles => "no_articles",
        AbstentionReason.NothingRelated => "nothing_related",
        AbstentionReason.FactMissing => "fact_missing",
        AbstentionReason.PassagesDisagree => "passages_disagree",
        _ => throw new UnreachableException($"no name for {reason.GetType().Name}"),
    };
}
