using System.Collections.Immutable;
using StoryBot.Answering;

namespace StoryBot.Journal;

/// <summary>What was said to a message, as far as it is remembered.</summary>
internal sealed record JournaledAnswer(AnswerOutcome Outcome)
{
    public string? Receipt { get; init; }

    /// <summary>Probability, 0..1, that the answer is right.</summary>
    public double? Confidence { get; init; }

    /// <summary>The question as it was understood: what a follow-up leans on. Kept only where question text is.</summary>
    public string? Understood { get; init; }

    public string? ShortAnswer { get; init; }

    /// <summary>What a follow-up leans on; null where there is nothing to lean on, or question text is not kept.</summary>
    public Exchange? Exchange => Understood is { } understood ? new Exchange(understood, ShortAnswer) : null;

    public JournaledCitation? Citation { get; init; }

    /// <summary>The next-best passages, best first: what "Other passages" shows.</summary>
    public ImmutableArray<JournaledCitation> NextBest { get; init; } = [];
}

/// <summary>The kinds of reply a message can get.</summary>
internal enum AnswerOutcome
{
    Found,
    Abstained,
    Notice,
}
