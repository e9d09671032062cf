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
        var rows = new float[linear.Outputs * linear.Inputs];
        for (var row = 0; row < linear.Outputs; row++)
            linear.Row(row, rows.AsSpan(row * linear.Inputs, linear.Inputs));

        map = tensor(rows, [linear.Outputs, linear.Inputs]);
        bias = tensor(linear.Bias.ToArray());
        down = new Parameter(randn(Rank, linear.Inputs) / MathF.Sqrt(linear.Inputs));
        up = new Parameter(zeros(linear.Outputs, Rank));
        RegisterComponents();
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
