using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Conversation;

namespace StoryBot.Commands.Json;

/// <summary>What <c>ask --json</c> prints; the shape is stable, and what a case has not is null.</summary>
internal sealed record AnswerDocument(
    string Question,
    bool Answered,
    string? ShortAnswer,
    CitationDocument? Citation,
    double Confidence,
    string ConfidenceInWords,
    ImmutableArray<CitationDocument> NextBest,
    ReasonDocument? Reason,
    CitationDocument? Nearest,
    ExplanationDocument? Explanation)
{
    /// <param name="explain">Whether the explanation is wanted.</param>
    public static AnswerDocument Of(string question, Answer answer, bool explain)
    {
        var explanation = explain ? ExplanationDocument.Of(answer.Explanation) : null;
        return answer switch
        {
            Answer.Found found => new(
                question,
                Answered: true,
                found.ShortAnswer,
                CitationDocument.Of(found.Citation),
                Math.Round(found.Confidence, 3),
                ConfidenceWords.For(found.Confidence),
                [.. found.NextBest.Select(CitationDocument.Of)],
                Reason: null,
                Nearest: null,
                explanation),
            Answer.Abstained abstained => new(
                question,
                Answered: false,
                ShortAnswer: null,
                Citation: null,
                Math.Round(abstained.Confidence, 3),
                ConfidenceWords.For(abstained.Confidence),
                NextBest: [],
                new ReasonDocument(AbstentionWords.NameOf(abstained.Reason), AbstentionWords.For(abstained)),
                abstained.Nearest is { } nearest ? CitationDocument.Of(nearest) : null,
                explanation),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
    }
}

/// <summary>Why there is no answer: a stable name, and words.</summary>
internal sealed record ReasonDocument(string Name, string Text);
