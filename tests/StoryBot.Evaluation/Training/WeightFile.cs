using System.Collections.Immutable;
using System.Globalization;
using StoryBot.Answering.Reading;

namespace StoryBot.Evaluation.Training;

/// <summary>Writes learned numbers as the library builds them in: a name and a number a line.</summary>
internal static class WeightFile
{
    /// <param name="command">Which training command made them.</param>
    public static void Write(string path, string command, LinearWeights weights, ImmutableArray<string> features) => Write(
        path,
        command,
        features.Select((name, feature) => (name, weights.Weights.Span[feature])).Prepend((LinearWeights.AlwaysName, weights.Always)),
        "0.00000");

    public static void Write(string path, string command, IEnumerable<(string Name, double Value)> lines, string format) => File.WriteAllLines(
        path,
        lines.Select(line => $"{line.Name} {line.Value.ToString(format, CultureInfo.InvariantCulture)}").Prepend($"# Made by tests/StoryBot.Evaluation train {command}; NOTICE names the data."));
}
