using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading.Extraction.Figures;

/// <summary>A part of a sentence and those of its figures that are alike.</summary>
internal sealed record FigurePart(int First, int Last, ImmutableArray<Figure> Figures)
{
    // "To", "and".
    private const int LongestJoint = 2;

    /// <summary>Whether its figures are one answer: a range, days or hours in a row.</summary>
    public bool IsOne =>
        Figures.Length == 1
        || Figures.All(figure => (figure.Dimension & (Dimension.Date | Dimension.Clock)) != 0)
        || Enumerable.Range(1, Figures.Length - 1).All(at => Figures[at].First - Figures[at - 1].Last <= LongestJoint);

    public bool Holds(Figure figure) => figure.First >= First && figure.Last <= Last;
}
