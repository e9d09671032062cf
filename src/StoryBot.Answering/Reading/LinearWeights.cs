using System.Collections.Immutable;
using System.Globalization;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading;

/// <summary>A learned weight for each feature; their sum is a log-odds.</summary>
/// <remarks>Made by <c>tests/StoryBot.Evaluation train</c>; each file says by which command, and NOTICE names the data.</remarks>
/// <param name="Always">What is added whatever the features say.</param>
/// <param name="Weights">In the order of the features.</param>
internal sealed record LinearWeights(double Always, ReadOnlyMemory<double> Weights)
{
    /// <summary>Names <see cref="Always"/> in a file of weights.</summary>
    public const string AlwaysName = "Always";

    public double Score(ReadOnlySpan<float> values)
    {
        var score = Always;
        for (var feature = 0; feature < values.Length; feature++)
        {
            score += Weights.Span[feature] * values[feature];
        }

        return score;
    }

    /// <summary>Adds to each feature what it changes, times <paramref name="share"/>.</summary>
    public void Attribute(ReadOnlySpan<float> values, Span<double> contributions, double share = 1)
    {
        for (var feature = 0; feature < values.Length; feature++)
        {
            contributions[feature] += share * Weights.Span[feature] * values[feature];
        }
    }

    /// <summary>Weights that are built into the library; a feature that was added since has none until it is learned.</summary>
    public static LinearWeights BuiltIn(string resource, ImmutableArray<string> features)
    {
        var read = WordList.Lines(resource)
            .Select(line => WordList.Split(line, ' '))
            .ToDictionary(pair => pair.Left, pair => double.Parse(pair.Right, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return new LinearWeights(read.GetValueOrDefault(AlwaysName), features.Select(name => read.GetValueOrDefault(name)).ToArray());
    }
}
