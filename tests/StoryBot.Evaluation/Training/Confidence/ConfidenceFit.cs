using System.Collections.Immutable;
using System.Globalization;
using StoryBot.Answering.Reading.Decisions;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>A fitted confidence, and the confidence needed for each tolerated share of wrong answers.</summary>
internal sealed record ConfidenceFit(ConfidenceModel Model, ImmutableArray<(double Wrong, double Confidence)> Thresholds)
{
    private const string Header = "# Made by tests/StoryBot.Evaluation train reading; NOTICE names the data.";

    public void Write(string folder)
    {
        using var trees = File.Create(Path.Combine(folder, "confidence-trees.bin"));
        Model.Trees.Write(trees);
        var weights = Model.Weights;
        var lines = ReadingFeatures.Names.Select((name, feature) => Line(name, weights.Weights.Span[feature], "0.00000"));
        File.WriteAllLines(Path.Combine(folder, "confidence-weights.txt"), [Header, Line(ConfidenceWeights.AlwaysName, weights.Always, "0.00000"), .. lines]);
        File.WriteAllLines(
            Path.Combine(folder, "confidence-thresholds.txt"),
            [Header, .. Thresholds.Select(row => Line(row.Wrong.ToString(CultureInfo.InvariantCulture), row.Confidence, "0.0000"))]);
    }

    private static string Line(string name, double value, string format) => $"{name} {value.ToString(format, CultureInfo.InvariantCulture)}";
}
