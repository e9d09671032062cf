using StoryBot.Answering.Layers;

namespace StoryBot.Answering.Embedding;

/// <summary>One layer of the encoder: look around, then think it over.</summary>
/// <param name="Attention">To query, key and value, side by side.</param>
internal sealed record EncoderLayer(ILinearMap Attention, ILinearMap AttentionOutput, LayerNorm AttentionNorm, ILinearMap Inner, ILinearMap Outer, LayerNorm OutputNorm);
