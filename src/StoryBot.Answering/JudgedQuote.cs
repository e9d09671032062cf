namespace StoryBot.Answering;

/// <summary>A quote of a passage that was read together with the question.</summary>
/// <param name="Quote">Whole sentences of the paragraph.</param>
/// <param name="Read">The quote; of one that is too long the sentence of it that was read, with what stands around that.</param>
/// <param name="LogOdds">That it answers, by these two alone.</param>
/// <param name="Bounds">Where the answer is; null where it was not looked for.</param>
internal sealed record JudgedQuote(TextSpan Quote, TextSpan Read, float LogOdds, AnswerBounds? Bounds = null);
