using System.Globalization;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>A learned weight for each feature of a reading; their sum is a log-odds.</summary>
/// <remarks>Made by <c>tests/StoryBot.Evaluation train reading</c>; NOTICE names the data.</remarks>
/// <param name="Always">What is added whatever the features say.</param>
/// <param name="Weights">In the order of the features.</param>
internal sealed record ConfidenceWeights(double Always, ReadOnlyMemory<double> Weights)
{
    private const string AlwaysName = "Always";
    private const string Header = "# Made by tests/StoryBot.Evaluation train reading; NOTICE names the data.";

    public double Score(ReadOnlySpan<float> values)
    {
        var score = Always;
        for (var feature = 0; feature < values.Length; feature++)
        {
            score += Weights.Span[feature] * values[feature];
        }

        return score;
    }

    /// <summary>Adds to each feature what it changes.</summary>
    public void Attribute(ReadOnlySpan<float> values, Span<double> contributions)
    {
        for (var feature = 0; feature < values.Length; feature++)
        {
            contributions[feature] += Weights.Span[feature] * values[feature];
        }
    }

    /// <summary>The lines of a file that <see cref="BuiltIn"/> reads.</summary>
    public IEnumerable<string> Lines() =>
        [Header, Line(AlwaysName, Always), .. ReadingFeatures.Names.Select((name, feature) => Line(name, Weights.Span[feature]))];

    /// <summary>Weights that are built into the library.</summary>
    public static ConfidenceWeights BuiltIn(string resource)
    {
        var read = WordList.Lines(resource)
            .Select(line => WordList.Split(line, ' '))
            .ToDictionary(pair => pair.Left, pair => double.Parse(pair.Right, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new ConfidenceWeights(read[AlwaysName], ReadingFeatures.Names.Select(name => read[name]).ToArray());
    }

    private static string Line(string name, double weight) => string.Create(CultureInfo.InvariantCulture, $"{name} {weight:0.00000}");
}
