using StoryBot.Answering.Embedding;
using StoryBot.Answering.Layers;
using static TorchSharp.torch;

namespace StoryBot.FineTuning;

/// <summary>A layer norm that stays as it is.</summary>
internal sealed class FixedNorm(PackedReader reader)
{
    private readonly Tensor stretch = tensor(reader.Numbers());
    private readonly Tensor shift = tensor(reader.Numbers());

    public Tensor Apply(Tensor states) => nn.functional.layer_norm(states, [EncoderWeights.Width], stretch, shift, EncoderWeights.Epsilon);
}
