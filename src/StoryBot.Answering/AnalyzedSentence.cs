using System.Collections.Immutable;

namespace StoryBot.Answering;

/// <summary>One sentence and its words; spans count from the start of the paragraph.</summary>
internal sealed record AnalyzedSentence(TextSpan Span, ImmutableArray<Term> Terms);
