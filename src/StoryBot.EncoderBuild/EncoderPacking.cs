using StoryBot.Answering.Layers;

namespace StoryBot.EncoderBuild;

/// <summary>Writes MiniLM's tensors as <c>StoryBot.Answering/Embedding/EncoderWeights</c> reads them: maps as signed bytes with a scale for each row.</summary>
internal static class EncoderPacking
{
    private const int Width = 384;
    private const int Places = 256;
    private const int Layers = 6;
    private const int MapsEach = 6;

    public static void Write(List<OnnxTensor> tensors, byte[] vocabulary, Stream output)
    {
        var named = tensors.ToDictionary(tensor => tensor.Name);
        using var writer = new PackedWriter(output, PackedMarks.Encoder);
        writer.Text(vocabulary);
        var words = named["embeddings.word_embeddings.weight"];
        writer.Map([.. words.Values.Chunk(words.Shape[1])], new float[words.Shape[0]]);
        writer.Numbers(PlacesOf(named));
        writer.Numbers(SecondTextOf(named));
        Norm(writer, named, "embeddings");

        // The exporter names the maps by number only, but keeps their order: query, key, value, output, inner, outer.
        var maps = tensors.Where(tensor => tensor.Shape.Length == 2 && !tensor.Name.StartsWith("embeddings.", StringComparison.Ordinal) && !tensor.Name.StartsWith("pooler.", StringComparison.Ordinal)).ToArray();
        if (maps.Length != Layers * MapsEach)
            throw new InvalidDataException($"the model has {maps.Length} linear maps, not {Layers * MapsEach}");

        for (var layer = 0; layer < Layers; layer++)
        {
            var own = maps[(layer * MapsEach)..((layer + 1) * MapsEach)];
            var name = $"encoder.layer.{layer}";
            float[] Bias(string of) => named[$"{name}.{of}.bias"].Values;
            writer.Woven(
                [.. Columns(own[0]), .. Columns(own[1]), .. Columns(own[2])],
                [.. Bias("attention.self.query"), .. Bias("attention.self.key"), .. Bias("attention.self.value")]);
            writer.Woven([.. Columns(own[3])], Bias("attention.output.dense"));
            Norm(writer, named, $"{name}.attention.output");
            writer.Woven([.. Columns(own[4])], Bias("intermediate.dense"));
            writer.Woven([.. Columns(own[5])], Bias("output.dense"));
            Norm(writer, named, $"{name}.output");
        }
    }

    // Nearly every text is of the first type, so that type's vector is part of each place's.
    private static float[] PlacesOf(Dictionary<string, OnnxTensor> named)
    {
        var type = TypesOf(named);
        return [.. named["embeddings.position_embeddings.weight"].Values.Take(Places * Width).Select((value, at) => value + type[at % Width])];
    }

    // What turns the first type's vector into the second's.
    private static float[] SecondTextOf(Dictionary<string, OnnxTensor> named)
    {
        var types = TypesOf(named);
        return [.. types.Skip(Width).Take(Width).Select((value, at) => value - types[at])];
    }

    private static float[] TypesOf(Dictionary<string, OnnxTensor> named) => named["embeddings.token_type_embeddings.weight"].Values;

    // A map is kept by its inputs; it is read by its outputs.
    private static IEnumerable<float[]> Columns(OnnxTensor tensor)
    {
        var (inputs, outputs) = (tensor.Shape[0], tensor.Shape[1]);
        for (var output = 0; output < outputs; output++)
        {
            var column = new float[inputs];
            for (var input = 0; input < inputs; input++)
                column[input] = tensor.Values[(input * outputs) + output];

            yield return column;
        }
    }

    private static void Norm(PackedWriter writer, Dictionary<string, OnnxTensor> named, string name)
    {
        writer.Numbers(named[$"{name}.LayerNorm.weight"].Values);
        writer.Numbers(named[$"{name}.LayerNorm.bias"].Values);
    }
}
