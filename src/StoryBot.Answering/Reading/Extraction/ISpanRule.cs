namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Knows spans that can't be the answer, whatever the weights say.</summary>
internal interface ISpanRule
{
    /// <summary>Which spans may take the place of the chosen one; null where it may stay.</summary>
    Predicate<ScoredSpan>? Instead(ScoredSpan chosen);
}
