using System.Collections.Immutable;
using StoryBot.Answering;

namespace StoryBot.Evaluation.Training.Spans;

/// <summary>One sentence of an example.</summary>
/// <param name="Text">The text that <paramref name="Terms"/> point into.</param>
/// <param name="Behind">How far its score is behind the best sentence's.</param>
/// <param name="Fetched">How many sentences before the ranked one it stands.</param>
/// <param name="HoldsGold">Whether a right answer stands in it.</param>
internal sealed record ExampleSentence(string Text, ImmutableArray<Term> Terms, double Behind, int Fetched, bool HoldsGold);
