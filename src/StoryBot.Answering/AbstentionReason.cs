namespace StoryBot.Answering;

/// <summary>Why the bot says nothing rather than something wrong.</summary>
public abstract record AbstentionReason
{
    private AbstentionReason()
    {
    }

    /// <summary>The question holds nothing to look for.</summary>
    public sealed record EmptyQuestion : AbstentionReason;

    /// <summary>The question is longer than the engine reads.</summary>
    public sealed record QuestionTooLong(int Length, int Limit) : AbstentionReason;

    /// <summary>There is no article to read.</summary>
    public sealed record NoArticles : AbstentionReason;

    /// <summary>No passage says most of the question's words, so none is surely about what was asked.</summary>
    public sealed record NothingRelated : AbstentionReason;

    /// <summary>A passage is about it, but the fact asked for is not found in it.</summary>
    /// <param name="Mentions">What the nearest passage does mention of the question, in the question's words.</param>
    /// <param name="Unmentioned">The word of the question that no article mentions in any form; null where there is none.</param>
    /// <param name="Kind">The kind of thing that was asked for and that the passage lacks ("a number"); null where it has no name.</param>
    public sealed record FactMissing(string Mentions, string? Unmentioned, string? Kind) : AbstentionReason;

    /// <summary>Two passages answer, and not alike.</summary>
    public sealed record PassagesDisagree(Citation One, Citation Other) : AbstentionReason;
}
