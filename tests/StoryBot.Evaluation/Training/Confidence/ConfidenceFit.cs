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
        File.WriteAllLines(Path.Combine(folder, "confidence-weights.txt"), Model.Weights.Lines());
        File.WriteAllLines(
            Path.Combine(folder, "confidence-thresholds.txt"),
            [Header, .. Thresholds.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Wrong} {row.Confidence:0.0000}"))]);
    }
}
