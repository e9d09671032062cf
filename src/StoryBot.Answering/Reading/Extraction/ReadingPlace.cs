namespace StoryBot.Answering.Reading.Extraction;

/// <summary>A sentence to read for an answer, and the ranked sentence it is read for.</summary>
/// <param name="Ranked">The sentence that says what the question says.</param>
/// <param name="Answering">The sentence in which the answer is looked for: the ranked one, or one before that it leans on.</param>
/// <param name="Fetched">How many sentences lie from the one to the other.</param>
internal sealed record ReadingPlace(RankedSentence Ranked, AnalyzedSentence Answering, int Fetched);
