using System.Collections.Immutable;
using StoryBot.Answering;

namespace StoryBot.Evaluation.Contenders;

/// <summary>What a contender said to one question.</summary>
/// <param name="Paragraphs">Numbers of paragraphs, best first; an abstention ranks too.</param>
/// <param name="Quote">The quote shown, or the nearest passage where it abstained.</param>
/// <param name="ShortAnswer">What it said, or would have said had silence not been allowed; null where it has no such thing.</param>
/// <param name="HasAnswered">Whether it spoke.</param>
/// <param name="Confidence">Higher is surer; a probability for the engine.</param>
/// <param name="Milliseconds">How long the answer took.</param>
internal sealed record Reply(
    ImmutableArray<int> Paragraphs,
    Citation? Quote,
    string? ShortAnswer,
    bool HasAnswered,
    double Confidence,
    double Milliseconds);
