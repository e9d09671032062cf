using System.Collections.Frozen;
using System.Globalization;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>The learned weights that turn evidence into the log-odds of being right.</summary>
/// <remarks>Made by <c>tests/StoryBot.Evaluation train reading</c>; NOTICE names the data.</remarks>
internal sealed class ConfidenceWeights(IEnumerable<KeyValuePair<string, double>> weights)
{
    private readonly FrozenDictionary<string, double> weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The weights that ship.</summary>
    public static ConfidenceWeights Shipped { get; } = Read("confidence-weights.txt");

    /// <summary>Those of evidence without vectors.</summary>
    public static ConfidenceWeights ByWords { get; } = Read("confidence-weights-by-words.txt");

    /// <summary>0 for a feature that training did not know.</summary>
    public double this[string feature] => weights.GetValueOrDefault(feature);

    private static ConfidenceWeights Read(string file) => new(WordList.Lines(file)
        .Select(line => WordList.Split(line, ' '))
        .Select(pair => KeyValuePair.Create(pair.Left, double.Parse(pair.Right, CultureInfo.InvariantCulture))));
}
