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

    public LowRankLinear(WovenMap linear)
        : base(nameof(LowRankLinear))
    {
        map = RowsOf(linear.Outputs, linear.Inputs, linear.Row);
        bias = tensor(linear.Bias.ToArray());
        down = new Parameter(randn(Rank, linear.Inputs) / MathF.Sqrt(linear.Inputs));
        up = new Parameter(zeros(linear.Outputs, Rank));
        RegisterComponents();
    }

    /// <summary>A map's rows as numbers: outputs × inputs.</summary>
    public static Tensor RowsOf(int outputs, int inputs, Action<int, Span<float>> rowInto)
    {
        var rows = new float[outputs * inputs];
        for (var row = 0; row < outputs; row++)
            rowInto(row, rows.AsSpan(row * inputs, inputs));

        return tensor(rows, [outputs, inputs]);
    }

    /// <summary>What the changed map makes of the vectors; while it learns to three digits only, which takes half the time.</summary>
    public override Tensor forward(Tensor vectors) => training ? Rough(vectors) : Map(vectors, map, bias, down, up);

    public void Write(PackedWriter writer)
    {
        writer.Woven(Rows(down), new float[Rank]);
        writer.Woven(Rows(up), []);
    }

    /// <summary>Takes on the change that was written.</summary>
    public void Read(PackedReader reader)
    {
        foreach (var part in new[] { down, up })
        {
            var map = reader.Woven();
            part.copy_(RowsOf(map.Outputs, map.Inputs, map.Row));
        }
    }

    private Tensor Rough(Tensor vectors) => Map(Rounded(vectors), Rounded(map), Rounded(bias), Rounded(down), Rounded(up)).to(ScalarType.Float32);

    private static Tensor Map(Tensor vectors, Tensor map, Tensor bias, Tensor down, Tensor up) =>
        nn.functional.linear(vectors, map, bias) + nn.functional.linear(nn.functional.linear(vectors, down), up);

    private static Tensor Rounded(Tensor numbers) => numbers.to(ScalarType.BFloat16);

    private static float[][] Rows(Tensor tensor) => [.. tensor.data<float>().ToArray().Chunk((int)tensor.shape[1])];
}
