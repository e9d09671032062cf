namespace StoryBot.Answering.Reading;

/// <summary>Reads quotes together with the question, each but once.</summary>
internal sealed class QuoteJudge(AskedQuestion asked, IPassageEmbedder embedder)
{
    /// <summary>One for what meanings are compared in; null where words alone decide.</summary>
    public static QuoteJudge? For(AskedQuestion asked, KnowledgeSnapshot snapshot) =>
        asked.Vectors is not null && snapshot.Embedder is { } embedder ? new QuoteJudge(asked, embedder) : null;

    /// <param name="sentence">The quote is one of its passage.</param>
    /// <param name="quote">Whole sentences of the paragraph.</param>
    /// <param name="answering">That of them which is read where the whole is too long.</param>
    public JudgedQuote Judge(RankedSentence sentence, TextSpan quote, TextSpan answering) =>
        sentence.Judged is { } judged && judged.Quote == quote && (judged.Read == quote || judged.Read == answering)
            ? judged
            : embedder.Judge(asked.Text, new Citation(sentence.Passage.Passage, quote), answering, sentence.Passage.Genre);
}
