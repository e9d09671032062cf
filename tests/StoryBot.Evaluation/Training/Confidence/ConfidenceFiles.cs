using System.Globalization;
using StoryBot.Answering.Reading.Decisions;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>Writes what was learned of confidence as the library builds it in.</summary>
internal static class ConfidenceFiles
{
    /// <param name="command">Which training command made it.</param>
    /// <param name="kind">What follows the files' names.</param>
    public static void Write(DomainConfidence learned, string folder, string domain, string command, string kind)
    {
        Write(learned.Model, folder, domain, command, kind);
        WeightFile.Write(
            Path.Combine(folder, $"confidence-{domain}-thresholds{kind}.txt"),
            command,
            learned.Threshold.Measured.Select(row => (row.Wrong.ToString(CultureInfo.InvariantCulture), row.Confidence)),
            "0.0000");
    }

    /// <param name="command">Which training command made it.</param>
    /// <param name="kind">What follows the files' names.</param>
    public static void Write(ConfidenceModel learned, string folder, string domain, string command, string kind)
    {
        using var trees = File.Create(Path.Combine(folder, $"confidence-{domain}-trees{kind}.bin"));
        learned.Trees.Write(trees);
        WeightFile.Write(Path.Combine(folder, $"confidence-{domain}-weights{kind}.txt"), command, learned.Weights, ReadingFeatures.Names);
    }
}
