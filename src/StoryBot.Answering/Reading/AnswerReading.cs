namespace StoryBot.Answering.Reading;

/// <summary>What a ranked sentence was read to say: the quote that stands alone, and the words in it that answer.</summary>
/// <param name="Sentence">The sentence the reading starts from.</param>
/// <param name="Quote">Whole sentences of its paragraph.</param>
/// <param name="Short">The answer inside the quote; the sentence itself where no words of it are convincing.</param>
/// <param name="IsTyped">Whether <paramref name="Short"/> is of the kind that was asked for.</param>
/// <param name="ExpectedShare">The share of words, 0..1, that <paramref name="Short"/> is expected to have in common with the answer, if there is one.</param>
/// <param name="SentenceShare">How much of the span probability, 0..1, lies in the sentence chosen.</param>
/// <param name="LogOdds">What the span's features say by themselves, not compared with other spans'.</param>
internal sealed record AnswerReading(RankedSentence Sentence, TextSpan Quote, TextSpan Short, bool IsTyped, double ExpectedShare, double SentenceShare, double LogOdds)
{
    /// <summary>What was found when the quote was read together with the question; null where it wasn't.</summary>
    public JudgedQuote? Judged { get; init; }

    /// <summary>Whether <see cref="Short"/> is of the kind asked for and can be of no other: a person with a title, a percentage.</summary>
    public bool IsSurelyTyped { get; init; }

    /// <summary>Whether <see cref="Short"/> spells out the letters asked about, which is as good as certain.</summary>
    public bool IsSpelledOut { get; init; }

    /// <summary>The sentences of <see cref="Quote"/>.</summary>
    public IEnumerable<AnalyzedSentence> Quoted => Sentence.Passage.Sentences.Where(sentence => Quote.Contains(sentence.Span.Start));

    public Citation Citation => new(Sentence.Passage.Passage, Quote);
}
