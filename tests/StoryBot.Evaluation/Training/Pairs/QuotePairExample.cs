using StoryBot.Answering;

namespace StoryBot.Evaluation.Training.Pairs;

/// <summary>A question, a quote, and whether the one answers the other: what the cross-encoder learns from.</summary>
/// <param name="Fold">The fold of articles it is of; null where it is of none, and is never left out.</param>
/// <param name="Heading">What stands above the paragraph; empty where nothing does.</param>
/// <param name="Paragraph">The text of the paragraph that holds the quote.</param>
/// <param name="Answer">Where in the quote, by the paragraph, the answer stands; null where the quote doesn't answer.</param>
/// <param name="Weight">How much the pair counts.</param>
internal sealed record QuotePairExample(int? Fold, string Question, string Heading, string Paragraph, TextSpan Quote, TextSpan? Answer, float Weight)
{
    /// <summary>Whether the quote answers.</summary>
    public bool IsRight => Answer is not null;
}
