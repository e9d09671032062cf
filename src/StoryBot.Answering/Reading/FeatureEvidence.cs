using System.Collections.Immutable;

namespace StoryBot.Answering.Reading;

/// <summary>Names what features added to a score.</summary>
internal static class FeatureEvidence
{
    private const double WorthTelling = 0.05;

    /// <summary>The features that changed the score enough to be worth telling, the strongest first.</summary>
    public static ImmutableArray<Evidence> Of(ReadOnlySpan<float> values, double[] contributions, ImmutableArray<string> names)
    {
        var told = values.ToArray();
        return
        [
            .. Enumerable.Range(0, told.Length)
                .Where(feature => Math.Abs(contributions[feature]) >= WorthTelling)
                .OrderByDescending(feature => Math.Abs(contributions[feature]))
                .Select(feature => new Evidence(names[feature], told[feature], contributions[feature])),
        ];
    }
}
