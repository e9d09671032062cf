using System.Collections.Immutable;

namespace StoryBot.Evaluation.Sets;

/// <summary>One question of a set and what would be a right answer.</summary>
/// <param name="Golds">The right answers, each enough by itself; empty where the article has none.</param>
/// <param name="MustName">What a right answer must name all of, in its words or its quote; empty where the place alone decides.</param>
internal sealed record SetQuestion(string Id, string Text, ImmutableArray<Gold> Golds, AcceptedWords MustName)
{
    public bool IsAnswerable => !Golds.IsEmpty;

    /// <summary>The same question, to be asked of an article that does not answer it.</summary>
    public SetQuestion Unanswered() => this with { Golds = [], MustName = AcceptedWords.Anything };
}
