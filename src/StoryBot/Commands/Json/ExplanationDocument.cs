using System.Collections.Immutable;
using StoryBot.Answering;

namespace StoryBot.Commands.Json;

/// <summary>The way to the answer, as <c>ask --json --explain</c> prints it.</summary>
internal sealed record ExplanationDocument(
    string Understood,
    string Asks,
    ImmutableArray<string> Terms,
    ImmutableArray<ConsideredDocument> Considered,
    string Decision)
{
    public static ExplanationDocument Of(Explanation explanation) => new(
        explanation.Understood,
        explanation.Asks,
        explanation.Terms,
        [.. explanation.Considered.Select(ConsideredDocument.Of)],
        explanation.Decision);
}

/// <summary>One candidate and its score.</summary>
internal sealed record ConsideredDocument(string Quote, string Article, int Paragraph, double Score, ImmutableArray<Evidence> Evidence)
{
    public static ConsideredDocument Of(ConsideredPassage considered) => new(
        considered.Citation.Quote,
        considered.Citation.Passage.Article.Id,
        considered.Citation.Passage.Paragraph.Number,
        considered.Score,
        considered.Evidence);
}
