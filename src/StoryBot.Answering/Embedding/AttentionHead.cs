using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using StoryBot.Answering.Layers;

namespace StoryBot.Answering.Embedding;

/// <summary>One head's look around: each piece asks all pieces, and takes from each as much as it answers.</summary>
/// <remarks>Scaled dot-product attention: https://arxiv.org/abs/1706.03762, section 3.2.1.</remarks>
internal static class AttentionHead
{
    /// <summary>Numbers of a piece's query, key and value each.</summary>
    public const int Width = EncoderWeights.Width / EncoderWeights.Heads;

    private const int Each = Width / 4;

    private static readonly float Scale = 1 / MathF.Sqrt(Width);

    /// <param name="query">The piece's.</param>
    /// <param name="keys">From the first piece's key on; that of the next piece stands <paramref name="apart"/> numbers behind it.</param>
    /// <param name="values">The same for the values.</param>
    /// <param name="shares">Room for a number of each piece.</param>
    /// <param name="into">What the piece takes.</param>
    public static void Look(ReadOnlySpan<float> query, ReadOnlySpan<float> keys, ReadOnlySpan<float> values, int apart, Span<float> shares, Span<float> into)
    {
        Ask(query, keys, apart, shares);
        TensorPrimitives.SoftMax(shares, shares);
        Take(shares, values, apart, into);
    }

    // The four vectors of a query, and below of what is taken, stay in registers.
    [MethodImpl(Compiled.AtOnce)]
    private static void Ask(ReadOnlySpan<float> query, ReadOnlySpan<float> keys, int apart, Span<float> shares)
    {
        var (a, b, c, d) = (Vector256.Create(query), Vector256.Create(query[Each..]), Vector256.Create(query[(2 * Each)..]), Vector256.Create(query[(3 * Each)..]));
        for (var piece = 0; piece < shares.Length; piece++)
        {
            var key = keys.Slice(piece * apart, Width);
            var left = Vector256.MultiplyAddEstimate(b, Vector256.Create(key[Each..]), a * Vector256.Create(key));
            var right = Vector256.MultiplyAddEstimate(d, Vector256.Create(key[(3 * Each)..]), c * Vector256.Create(key[(2 * Each)..]));
            shares[piece] = Vector256.Sum(left + right) * Scale;
        }
    }

    [MethodImpl(Compiled.AtOnce)]
    private static void Take(ReadOnlySpan<float> shares, ReadOnlySpan<float> values, int apart, Span<float> into)
    {
        Vector256<float> a = default, b = default, c = default, d = default;
        for (var piece = 0; piece < shares.Length; piece++)
        {
            var value = values.Slice(piece * apart, Width);
            var share = Vector256.Create(shares[piece]);
            a = Vector256.MultiplyAddEstimate(share, Vector256.Create(value), a);
            b = Vector256.MultiplyAddEstimate(share, Vector256.Create(value[Each..]), b);
            c = Vector256.MultiplyAddEstimate(share, Vector256.Create(value[(2 * Each)..]), c);
            d = Vector256.MultiplyAddEstimate(share, Vector256.Create(value[(3 * Each)..]), d);
        }

        a.CopyTo(into);
        b.CopyTo(into[Each..]);
        c.CopyTo(into[(2 * Each)..]);
        d.CopyTo(into[(3 * Each)..]);
    }
}
