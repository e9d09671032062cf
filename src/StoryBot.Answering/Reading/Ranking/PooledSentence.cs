namespace StoryBot.Answering.Reading.Ranking;

/// <summary>A sentence in the pool it is compared in.</summary>
/// <param name="PassageAt">The place of its passage in the pool.</param>
/// <param name="Place">Its place in the passage, from 0.</param>
internal sealed record PooledSentence(AnalyzedPassage Passage, AnalyzedSentence Sentence, int PassageAt, int Place);
