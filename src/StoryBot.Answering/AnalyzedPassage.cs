using System.Collections.Immutable;

namespace StoryBot.Answering;

/// <summary>A passage taken apart once, when it is indexed, so that no question pays for it.</summary>
/// <param name="Ordinal">Its place in the snapshot's passages: what the index knows it by.</param>
internal sealed record AnalyzedPassage(int Ordinal, Passage Passage, ImmutableArray<AnalyzedSentence> Sentences);

/// <summary>One sentence and its words; spans count from the start of the paragraph.</summary>
internal sealed record AnalyzedSentence(TextSpan Span, ImmutableArray<Term> Terms);
