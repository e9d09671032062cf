namespace StoryBot.Answering.Reading;

/// <summary>What a ranked sentence was read to say: the quote that stands alone, and the words in it that answer.</summary>
/// <param name="Sentence">The sentence the reading starts from.</param>
/// <param name="Quote">Whole sentences of its paragraph.</param>
/// <param name="Short">The answer inside the quote; the sentence itself where no words of it are convincing.</param>
/// <param name="IsTyped">Whether <paramref name="Short"/> is of the kind that was asked for.</param>
/// <param name="Score">The sentence's score and how well the short answer fits: comparable within one question.</param>
internal sealed record AnswerReading(RankedSentence Sentence, TextSpan Quote, TextSpan Short, bool IsTyped, double Score)
{
    public Citation Citation => new(Sentence.Passage.Passage, Quote);
}
