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
    public static ConfidenceWeights Shipped { get; } = new(WordList.Lines("confidence-weights.txt")
        .Select(line => WordList.Split(line, ' '))
        .Select(pair => KeyValuePair.Create(pair.Left, double.Parse(pair.Right, CultureInfo.InvariantCulture))));

    /// <summary>0 for a feature that training did not know.</summary>
    public double this[string feature] => weights.GetValueOrDefault(feature);
}
