using StoryBot.Answering.Embedding;
using StoryBot.Answering.Layers;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace StoryBot.FineTuning;

/// <summary>The packed encoder with low-rank changes that can be learned, and two heads: whether the quote answers, and where it says the answer.</summary>
/// <remarks>As <see cref="CrossEncoder"/> computes it, whose weights it writes.</remarks>
internal sealed class TrainableCrossEncoder : nn.Module
{
    private const float NoPiece = -1e4f;

    private readonly Tensor words;
    private readonly Tensor places;
    private readonly Tensor secondText;
    private readonly FixedNorm norm;
    private readonly ModuleList<TrainableLayer> layers;
    private readonly Linear answers;
    private readonly Linear bounds;

    public TrainableCrossEncoder(ReadOnlyMemory<byte> packedEncoder, int seed)
        : base(nameof(TrainableCrossEncoder))
    {
        random.manual_seed(seed);
        var reader = new PackedReader(packedEncoder);
        reader.Expect(PackedMarks.Encoder);
        reader.Text();
        var map = reader.Map();
        words = LowRankLinear.RowsOf(map.Outputs, map.Inputs, map.Row);
        places = tensor(reader.Numbers()).view(-1, EncoderWeights.Width);
        secondText = tensor(reader.Numbers());
        norm = new FixedNorm(reader);
        layers = [.. Enumerable.Range(0, EncoderWeights.HowManyLayers).Select(_ => new TrainableLayer(reader))];
        answers = Head(2 * EncoderWeights.Width, 1);
        bounds = Head(EncoderWeights.Width, 2);
        RegisterComponents();
    }

    /// <summary>For each text the log-odds that its quote answers; for each piece the log-weights of an answer's beginning and end there.</summary>
    public (Tensor Answers, Tensor Bounds) Read(PairBatch batch)
    {
        var states = words.index_select(0, batch.Pieces.flatten()).view(batch.Pieces.shape[0], -1, EncoderWeights.Width);
        states = norm.Apply(states + places[..(int)states.shape[1]] + (batch.IsPassage.unsqueeze(2) * secondText));
        var mask = (1 - batch.IsPiece).unsqueeze(1).unsqueeze(1) * NoPiece;
        foreach (var layer in layers)
            states = layer.forward(states, mask);

        var pieces = batch.IsPiece.unsqueeze(2);
        var mean = (states * pieces).sum(1) / pieces.sum(1);
        return (answers.forward(cat([states.select(1, 0), mean], 1)).select(1, 0), bounds.forward(states) + ((1 - batch.IsPassage).unsqueeze(2) * NoPiece));
    }

    /// <summary>What was learned so far, to go back to.</summary>
    public Tensor[] Learned() => [.. parameters().Select(parameter => parameter.detach().clone())];

    /// <summary>Goes back to what was learned at an earlier time.</summary>
    public void GoBack(Tensor[] learned)
    {
        using var fixedNow = no_grad();
        foreach (var (parameter, value) in parameters().Zip(learned))
            parameter.copy_(value);
    }

    /// <summary>How far what the cross-encoder says of pairs is from what this says, at most: it computes with rounded weights.</summary>
    public float LargestDifference(CutPair[] pairs, CrossEncoder crossEncoder, EncoderWeights weights)
    {
        eval();
        using var fixedNow = no_grad();
        using var scope = NewDisposeScope();
        var own = Read(PairBatch.Of(pairs, weights)).Answers.data<float>().ToArray();
        return own.Zip(pairs, (answer, pair) => Math.Abs(answer - crossEncoder.Judge(pair.Pair).LogOdds)).Max();
    }

    /// <summary>Writes what was learned as <see cref="CrossEncoder"/> reads it.</summary>
    public void Write(string path)
    {
        using var writer = new PackedWriter(File.Create(path), PackedMarks.CrossEncoder);
        foreach (var layer in layers)
            layer.Write(writer);

        var weights = answers.weight.data<float>().ToArray();
        writer.Numbers(weights.AsSpan(0, EncoderWeights.Width));
        writer.Numbers(weights.AsSpan(EncoderWeights.Width));
        writer.Numbers(answers.bias!.data<float>().ToArray());
        // What is added to each piece alike tells none from another.
        writer.Numbers(bounds.weight.data<float>().ToArray());
    }

    /// <summary>Takes on what was learned by one that was written; the head of bounds begins anew.</summary>
    public void Read(ReadOnlyMemory<byte> packed)
    {
        using var fixedNow = no_grad();
        var reader = new PackedReader(packed);
        reader.Expect(PackedMarks.CrossEncoder);
        foreach (var layer in layers)
            layer.Read(reader);

        answers.weight.copy_(tensor([.. reader.Numbers(), .. reader.Numbers()]).unsqueeze(0));
        answers.bias!.copy_(tensor(reader.Numbers()));
    }

    private static Linear Head(int inputs, int outputs)
    {
        var head = nn.Linear(inputs, outputs);
        nn.init.normal_(head.weight, 0, 0.02);
        nn.init.zeros_(head.bias!);
        return head;
    }
}
