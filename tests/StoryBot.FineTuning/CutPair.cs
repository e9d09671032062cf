using StoryBot.Answering.Embedding;
using StoryBot.Evaluation.Training.Pairs;

namespace StoryBot.FineTuning;

/// <summary>A pair's word pieces, and which of the passage's are the answer; null where the quote doesn't answer, or too far on.</summary>
internal sealed record CutPair(int? Fold, QuotePair Pair, (int First, int Last)? Answer, bool IsRight, float Weight)
{
    /// <summary>Pieces and marks.</summary>
    public int Length => Pair.Question.Length + Pair.Passage.Length + 3;

    public static CutPair Of(QuotePairExample example, WordPieceTokenizer tokenizer)
    {
        var pair = QuotePair.Cut(tokenizer, example.Question, example.Paragraph, example.Quote, example.Heading);
        return new CutPair(example.Fold, pair, example.Answer is { } answer ? pair.PiecesOf(answer) : null, example.IsRight, example.Weight);
    }
}
