using StoryBot.Answering.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StoryBot.FineTuning;

/// <summary>A linear map that stays as it is, and beside it one of low rank that is learned.</summary>
internal sealed class LowRankLinear : nn.Module<Tensor, Tensor>
{
    private const int Rank = 32;

    private readonly Tensor map;
    private readonly Tensor bias;
    private readonly Parameter down;
    private readonly Parameter up;

    public LowRankLinear(LinearMap linear)
        : base(nameof(LowRankLinear))
    {
        map = RowsOf(linear);
        bias = tensor(linear.Bias.ToArray());
        down = new Parameter(randn(Rank, linear.Inputs) / MathF.Sqrt(linear.Inputs));
        up = new Parameter(zeros(linear.Outputs, Rank));
        RegisterComponents();
    }

    /// <summary>A map's rows as numbers: outputs × inputs.</summary>
    public static Tensor RowsOf(LinearMap map)
    {
        var rows = new float[map.Outputs * map.Inputs];
        for (var row = 0; row < map.Outputs; row++)
            map.Row(row, rows.AsSpan(row * map.Inputs, map.Inputs));

        return tensor(rows, [map.Outputs, map.Inputs]);
    }

    public override Tensor forward(Tensor vectors) =>
        nn.functional.linear(vectors, map, bias) + nn.functional.linear(nn.functional.linear(vectors, down), up);

    public void Write(PackedWriter writer)
    {
        writer.Map(Rows(down), new float[Rank]);
        writer.Map(Rows(up), []);
    }

    private static float[][] Rows(Tensor tensor) => [.. tensor.data<float>().ToArray().Chunk((int)tensor.shape[1])];
}
