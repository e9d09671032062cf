using System.Collections.Immutable;
using StoryBot.Answering.Reading.Questions;
using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Refuses figures that measure something else than is asked for: how fast a ship goes is not "187 passengers".</summary>
internal sealed class FittingFigures(AskedMeasure measure, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    private readonly ImmutableArray<Figure>[] figures = [.. sentences.Select(sentence => FigureFinder.Find(sentence.Text, sentence.Words))];

    public static FittingFigures? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) =>
        (AskedMeasure.Of(asked) ?? AskedMeasure.CountIn(asked)) is { } measure ? new FittingFigures(measure, sentences) : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        if (In(chosen).Any())
        {
            return In(chosen).All(measure.Allows) && !IsBesidePrice(chosen) ? null : Fits;
        }

        // The weights take "how hot" for a question after a manner, and no words without a figure ever say it.
        if (measure.Wanted == Dimension.Temperature)
        {
            return Fits;
        }

        // Words may say it too ("very fast"), others hardly do where a figure stands beside them.
        var (text, words) = sentences[chosen.Sentence];
        var isSaid = Enumerable.Range(chosen.First, chosen.Last - chosen.First + 1).Any(at => measure.IsSaidBy(text, words[at]));
        return isSaid ? null : span => span.Sentence == chosen.Sentence && Fits(span);
    }

    // Of "Lid | BM-303 | $8.00" only the last is a price.
    private bool IsBesidePrice(ScoredSpan chosen) =>
        measure.Wanted == Dimension.Money
        && In(chosen).All(figure => figure.Dimension == Dimension.Bare)
        && figures[chosen.Sentence].Any(figure => figure.Dimension == Dimension.Money);

    // The figure with its unit, and none beside it that measures something else.
    private bool Fits(ScoredSpan span) =>
        In(span).All(measure.Allows)
        && In(span).Any(figure => (figure.Dimension & Sought) != 0 && figure.First >= span.First && figure.Last <= span.Last);

    // "How long is an exam?" is asked like "how long is the wall?": where nothing has a length, it is the time.
    private Dimension Sought => (measure.Wanted & Dimension.Length) != 0 && !Array.Exists(figures, those => those.Any(figure => (figure.Dimension & measure.Wanted) != 0))
        ? measure.Wanted | (measure.Tolerated & Dimension.Duration)
        : measure.Wanted;

    private IEnumerable<Figure> In(ScoredSpan span) => figures[span.Sentence].Where(figure => figure.First <= span.Last && figure.Number >= span.First);
}
