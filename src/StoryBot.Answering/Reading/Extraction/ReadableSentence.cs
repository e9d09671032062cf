namespace StoryBot.Answering.Reading.Extraction;

/// <summary>A sentence in which an answer is looked for.</summary>
/// <param name="Behind">How far its sentence score is behind the best one's, 0 or less.</param>
/// <param name="Fetched">How many sentences before the ranked one it stands; 0 for the ranked one itself.</param>
internal sealed record ReadableSentence(SentenceView View, double Behind, int Fetched);
