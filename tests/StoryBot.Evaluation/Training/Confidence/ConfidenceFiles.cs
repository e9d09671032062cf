using System.Globalization;
using StoryBot.Answering.Reading.Decisions;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>Writes what was learned of confidence as the library builds it in.</summary>
internal static class ConfidenceFiles
{
    private const string Header = "# Made by tests/StoryBot.Evaluation train reading; NOTICE names the data.";

    public static void Write(ConfidenceByDomain learned, string folder)
    {
        Write(learned.Encyclopedia, folder, ConfidenceByDomain.EncyclopediaName);
        Write(learned.News, folder, ConfidenceByDomain.NewsName);
    }

    private static void Write(DomainConfidence learned, string folder, string domain)
    {
        using var trees = File.Create(Path.Combine(folder, $"confidence-{domain}-trees.bin"));
        learned.Model.Trees.Write(trees);
        var weights = learned.Model.Weights;
        var lines = ReadingFeatures.Names.Select((name, feature) => Line(name, weights.Weights.Span[feature], "0.00000"));
        File.WriteAllLines(
            Path.Combine(folder, $"confidence-{domain}-weights.txt"),
            [Header, Line(ConfidenceWeights.AlwaysName, weights.Always, "0.00000"), .. lines]);
        File.WriteAllLines(
            Path.Combine(folder, $"confidence-{domain}-thresholds.txt"),
            [Header, .. learned.Threshold.Measured.Select(row => Line(row.Wrong.ToString(CultureInfo.InvariantCulture), row.Confidence, "0.0000"))]);
    }

    private static string Line(string name, double value, string format) => $"{name} {value.ToString(format, CultureInfo.InvariantCulture)}";
}
