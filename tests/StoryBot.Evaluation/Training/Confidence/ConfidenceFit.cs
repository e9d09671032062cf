using System.Collections.Immutable;
using System.Globalization;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>A fitted confidence: the features' weights, and the confidence needed for each tolerated share of wrong answers.</summary>
internal sealed record ConfidenceFit(ImmutableArray<(string Feature, double Weight)> Weights, ImmutableArray<(double Wrong, double Confidence)> Thresholds)
{
    private const string Header = "# Made by tests/StoryBot.Evaluation train reading; NOTICE names the data.";

    public void Write(string folder)
    {
        File.WriteAllLines(Path.Combine(folder, "confidence-weights.txt"), [Header, .. Weights.Select(weight => Line(weight.Feature, weight.Weight))]);
        File.WriteAllLines(Path.Combine(folder, "confidence-thresholds.txt"), [Header, .. Thresholds.Select(row => Line(row.Wrong.ToString(CultureInfo.InvariantCulture), row.Confidence))]);
    }

    private static string Line(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.0000}");
}
