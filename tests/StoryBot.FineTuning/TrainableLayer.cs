using StoryBot.Answering.Embedding;
using StoryBot.Answering.Layers;
using static TorchSharp.torch;

namespace StoryBot.FineTuning;

/// <summary>One layer of the encoder with its low-rank changes; reads on from where the packed encoder's layer begins.</summary>
internal sealed class TrainableLayer : nn.Module<Tensor, Tensor, Tensor>
{
    private const double Dropped = 0.1;

    private readonly LowRankLinear attention;
    private readonly LowRankLinear attentionOutput;
    private readonly FixedNorm attentionNorm;
    private readonly LowRankLinear inner;
    private readonly LowRankLinear outer;
    private readonly FixedNorm outputNorm;

    public TrainableLayer(PackedReader reader)
        : base(nameof(TrainableLayer))
    {
        attention = new LowRankLinear(reader.Woven());
        attentionOutput = new LowRankLinear(reader.Woven());
        attentionNorm = new FixedNorm(reader);
        inner = new LowRankLinear(reader.Woven());
        outer = new LowRankLinear(reader.Woven());
        outputNorm = new FixedNorm(reader);
        RegisterComponents();
    }

    private LowRankLinear[] Maps => [attention, attentionOutput, inner, outer];

    /// <param name="states">Texts × pieces × numbers.</param>
    /// <param name="mask">What is added to each piece's attention: nothing, or much less than nothing where there is no piece.</param>
    public override Tensor forward(Tensor states, Tensor mask)
    {
        var (texts, pieces) = (states.shape[0], states.shape[1]);
        var parts = attention.forward(states).view(texts, pieces, 3, EncoderWeights.Heads, -1).permute(2, 0, 3, 1, 4);
        var seen = nn.functional.scaled_dot_product_attention(parts[0], parts[1], parts[2], mask).transpose(1, 2).reshape(texts, pieces, EncoderWeights.Width);
        states = attentionNorm.Apply(states + Drop(attentionOutput.forward(seen)));
        return outputNorm.Apply(states + Drop(outer.forward(nn.functional.gelu(inner.forward(states)))));
    }

    public void Write(PackedWriter writer)
    {
        foreach (var map in Maps)
            map.Write(writer);
    }

    /// <summary>Takes on the changes that were written.</summary>
    public void Read(PackedReader reader)
    {
        foreach (var map in Maps)
            map.Read(reader);
    }

    private Tensor Drop(Tensor states) => nn.functional.dropout(states, Dropped, training);
}
