namespace StoryBot.Answering.Reading;

/// <summary>A quote of a passage that was read together with the question.</summary>
/// <param name="Quote">Whole sentences of the paragraph.</param>
/// <param name="LogOdds">That it answers, by these two alone.</param>
internal sealed record JudgedQuote(TextSpan Quote, float LogOdds);
