using System.Collections.Immutable;

namespace StoryBot.Answering;

/// <summary>What the articles say to a question: either found, with the passage that says so, or an open "they don't say".</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>How the answer came about, for <c>--explain</c>.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>The articles say it.</summary>
    /// <param name="ShortAnswer">The words that answer, verbatim from the quote: a name, a date, a number; or the whole quote.</param>
    /// <param name="ShortSpan">Where the short answer stands in the quote's paragraph; inside the citation's span.</param>
    /// <param name="Citation">The quote and where it stands.</param>
    /// <param name="Confidence">Probability, 0..1, that the answer is right.</param>
    /// <param name="NextBest">Other passages worth reading, best first, without the cited one.</param>
    public sealed record Found(
        string ShortAnswer,
        TextSpan ShortSpan,
        Citation Citation,
        double Confidence,
        ImmutableArray<Citation> NextBest) : Answer;

    /// <summary>The articles do not say it, or not surely enough.</summary>
    /// <param name="Reason">Why there is no answer.</param>
    /// <param name="Nearest">What comes closest, if anything does: worth showing, not an answer.</param>
    /// <param name="Confidence">Probability, 0..1, that the nearest passage would have answered.</param>
    public sealed record Abstained(AbstentionReason Reason, Citation? Nearest, double Confidence) : Answer;
}
