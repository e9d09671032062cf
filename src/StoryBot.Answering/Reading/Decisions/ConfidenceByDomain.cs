using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>
/// The confidence in a reading, by what was learned of long articles with long paragraphs, or of articles like news; where an article is
/// something between, each counts by its share.
/// </summary>
internal sealed record ConfidenceByDomain(DomainConfidence Encyclopedia, DomainConfidence News)
{
    /// <summary>Names the domain of <see cref="Encyclopedia"/> in files.</summary>
    public const string EncyclopediaName = "encyclopedia";

    /// <summary>Names the domain of <see cref="News"/> in files.</summary>
    public const string NewsName = "news";

    /// <summary>The log-odds that a reading answers.</summary>
    /// <param name="newsLikeness">0..1.</param>
    public double Score(float[] values, double newsLikeness) => Mixed(newsLikeness, domain => domain.Model.Score(values));

    /// <summary>The features that count, the strongest first.</summary>
    public ImmutableArray<Evidence> Tell(float[] values, double newsLikeness)
    {
        var encyclopedia = newsLikeness < 1 ? Encyclopedia.Model.Attribute(values) : new double[values.Length];
        var news = newsLikeness > 0 ? News.Model.Attribute(values) : new double[values.Length];
        return FeatureEvidence.Of(values, [.. encyclopedia.Zip(news, (one, other) => Mix(newsLikeness, one, other))], ReadingFeatures.Names);
    }

    /// <summary>The confidence from which on the bot speaks.</summary>
    public double Enough(AnsweringOptions options, double newsLikeness) => Mixed(newsLikeness, domain => domain.Threshold.For(options));

    public static ConfidenceByDomain BuiltIn(string kind) => new(DomainConfidence.BuiltIn(EncyclopediaName, kind), DomainConfidence.BuiltIn(NewsName, kind));

    private double Mixed(double newsLikeness, Func<DomainConfidence, double> of) =>
        Mix(newsLikeness, newsLikeness < 1 ? of(Encyclopedia) : 0, newsLikeness > 0 ? of(News) : 0);

    private static double Mix(double newsLikeness, double encyclopedia, double news) => ((1 - newsLikeness) * encyclopedia) + (newsLikeness * news);
}
