namespace StoryBot.Answering.Reading.Extraction;

/// <summary>A span with the log-odds the weights give it, up to a constant within one question.</summary>
internal readonly record struct ScoredSpan(int Sentence, int First, int Last, double LogOdds);
