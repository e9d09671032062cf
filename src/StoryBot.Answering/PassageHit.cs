namespace StoryBot.Answering;

/// <summary>A passage the index found.</summary>
/// <param name="Ordinal">The <see cref="AnalyzedPassage.Ordinal"/>.</param>
/// <param name="Score">BM25, not normalised: comparable within one question only.</param>
internal readonly record struct PassageHit(int Ordinal, double Score);
