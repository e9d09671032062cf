using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>The confidence in a reading, by what was learned of articles of its genre; where an article is something between, each counts by its share.</summary>
/// <param name="News">Learned of encyclopedia articles made like news: half of the confidence in news, and how likely an answer has to be to be said.</param>
/// <param name="Stories">Learned of stories written for it: the other half.</param>
internal sealed record ConfidenceByDomain(DomainConfidence Encyclopedia, DomainConfidence News, ConfidenceModel Stories, DomainConfidence Documents)
{
    /// <summary>Names the domain of <see cref="Encyclopedia"/> in files.</summary>
    public const string EncyclopediaName = "encyclopedia";

    /// <summary>Names the domain of <see cref="News"/> in files.</summary>
    public const string NewsName = "news";

    /// <summary>Names the domain of <see cref="Stories"/> in files.</summary>
    public const string StoriesName = "stories";

    /// <summary>Names the domain of <see cref="Documents"/> in files.</summary>
    public const string DocumentsName = "documents";

    // What people ask of news is told from what they might have asked better by both than by either.
    private const double OfStories = 0.5;

    /// <summary>The log-odds that a reading answers.</summary>
    public double Score(float[] values, Genre genre) => Shares(genre).Sum(one => one.Share * one.Model.Score(values));

    /// <summary>The log-odds that a reading from news answers, where those by what was learned of stories are these.</summary>
    public double WithStories(double learned, float[] values) => (OfStories * learned) + ((1 - OfStories) * News.Model.Score(values));

    /// <summary>The features that count, the strongest first.</summary>
    public ImmutableArray<Evidence> Tell(float[] values, Genre genre)
    {
        var contributions = new double[values.Length];
        foreach (var (share, model) in Shares(genre))
        {
            TensorPrimitives.MultiplyAdd(model.Attribute(values), share, contributions, contributions);
        }

        return FeatureEvidence.Of(values, contributions, ReadingFeatures.Names);
    }

    /// <summary>The confidence from which on the bot speaks.</summary>
    public double Enough(AnsweringOptions options, Genre genre) =>
        (genre.News * News.Threshold.For(options)) + (genre.Documents * Documents.Threshold.For(options)) + (genre.Encyclopedia * Encyclopedia.Threshold.For(options));

    public static ConfidenceByDomain BuiltIn(string kind) => new(
        DomainConfidence.BuiltIn(EncyclopediaName, kind),
        DomainConfidence.BuiltIn(NewsName, kind),
        ConfidenceModel.BuiltIn(StoriesName, kind),
        DomainConfidence.BuiltIn(DocumentsName, kind));

    // What has no share is not asked.
    private IEnumerable<(double Share, ConfidenceModel Model)> Shares(Genre genre) =>
        new (double Share, ConfidenceModel Model)[]
        {
            (genre.News * OfStories, Stories),
            (genre.News * (1 - OfStories), News.Model),
            (genre.Documents, Documents.Model),
            (genre.Encyclopedia, Encyclopedia.Model),
        }.Where(one => one.Share > 0);
}
