using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>The confidence in a reading, by what was learned of articles of its genre; where an article is something between, each counts by its share.</summary>
internal sealed record ConfidenceByDomain(DomainConfidence Encyclopedia, DomainConfidence News, DomainConfidence Documents)
{
    /// <summary>Names the domain of <see cref="Encyclopedia"/> in files.</summary>
    public const string EncyclopediaName = "encyclopedia";

    /// <summary>Names the domain of <see cref="News"/> in files.</summary>
    public const string NewsName = "news";

    /// <summary>Names the domain of <see cref="Documents"/> in files.</summary>
    public const string DocumentsName = "documents";

    /// <summary>The log-odds that a reading answers.</summary>
    public double Score(float[] values, Genre genre) => Mixed(genre, domain => domain.Model.Score(values));

    /// <summary>The features that count, the strongest first.</summary>
    public ImmutableArray<Evidence> Tell(float[] values, Genre genre)
    {
        var contributions = new double[values.Length];
        foreach (var (share, domain) in Shares(genre))
        {
            TensorPrimitives.MultiplyAdd(domain.Model.Attribute(values), share, contributions, contributions);
        }

        return FeatureEvidence.Of(values, contributions, ReadingFeatures.Names);
    }

    /// <summary>The confidence from which on the bot speaks.</summary>
    public double Enough(AnsweringOptions options, Genre genre) => Mixed(genre, domain => domain.Threshold.For(options));

    public static ConfidenceByDomain BuiltIn(string kind) => new(
        DomainConfidence.BuiltIn(EncyclopediaName, kind), DomainConfidence.BuiltIn(NewsName, kind), DomainConfidence.BuiltIn(DocumentsName, kind));

    private double Mixed(Genre genre, Func<DomainConfidence, double> of) => Shares(genre).Sum(one => one.Share * of(one.Domain));

    // What has no share is not asked.
    private IEnumerable<(double Share, DomainConfidence Domain)> Shares(Genre genre) =>
        new (double Share, DomainConfidence Domain)[] { (genre.News, News), (genre.Documents, Documents), (genre.Encyclopedia, Encyclopedia) }.Where(one => one.Share > 0);
}
