using StoryBot.Answering.Embedding;
using static TorchSharp.torch;

namespace StoryBot.FineTuning;

/// <summary>Pairs side by side, as many columns as the longest has pieces and marks.</summary>
/// <param name="Pieces">Their ids; 0 behind a shorter pair's end.</param>
/// <param name="IsPassage">1 where a piece, or the mark at the end, is the passage's.</param>
/// <param name="IsPiece">1 where there is anything.</param>
internal sealed record PairBatch(Tensor Pieces, Tensor IsPassage, Tensor IsPiece)
{
    public static PairBatch Of(CutPair[] pairs, EncoderWeights weights)
    {
        var columns = pairs.Max(pair => pair.Length);
        var pieces = new long[pairs.Length, columns];
        var (isPassage, isPiece) = (new float[pairs.Length, columns], new float[pairs.Length, columns]);
        foreach (var (row, pair) in pairs.Index())
        {
            int[] all = [weights.Start, .. pair.Pair.Question, weights.End, .. pair.Pair.Passage, weights.End];
            for (var at = 0; at < all.Length; at++)
                (pieces[row, at], isPassage[row, at], isPiece[row, at]) = (all[at], at >= pair.Pair.PassageStart ? 1 : 0, 1);
        }

        return new PairBatch(tensor(pieces), tensor(isPassage), tensor(isPiece));
    }
}
