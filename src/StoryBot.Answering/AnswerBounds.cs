using System.Numerics.Tensors;

namespace StoryBot.Answering;

/// <summary>Where the answer begins and ends in a quote that was read together with the question.</summary>
/// <remarks>As BERT reads SQuAD (https://arxiv.org/abs/1810.04805, section 4.2).</remarks>
internal sealed class AnswerBounds
{
    private readonly Func<TextSpan, (int First, int Last)?> piecesOf;
    private readonly float[] begins;
    private readonly float[] ends;

    /// <param name="piecesOf">The first and the last word piece of a part of the paragraph; null where not all of it was read.</param>
    /// <param name="begins">For each piece of the passage how much speaks for the answer to begin there.</param>
    /// <param name="ends">The same for its end.</param>
    public AnswerBounds(Func<TextSpan, (int First, int Last)?> piecesOf, ReadOnlySpan<float> begins, ReadOnlySpan<float> ends)
    {
        this.piecesOf = piecesOf;
        (this.begins, this.ends) = (LogShares(begins), LogShares(ends));
    }

    /// <summary>The log-probability that a part of the paragraph is the answer; null where not all of it was read.</summary>
    public double? Of(TextSpan part) => piecesOf(part) is var (first, last) ? begins[first] + ends[last] : null;

    private static float[] LogShares(ReadOnlySpan<float> weights)
    {
        var shares = new float[weights.Length];
        TensorPrimitives.SoftMax(weights, shares);
        TensorPrimitives.Log(shares, shares);
        return shares;
    }
}
