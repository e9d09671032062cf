using System.Collections.Immutable;
using StoryBot.Answering.Reading.Extraction.Figures;
using StoryBot.Answering.Reading.Questions;
using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Refuses figures that measure something else than is asked for: how fast a ship goes is not "187 passengers".</summary>
internal sealed class FittingFigures(AskedMeasure measure, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    // "Very fast" says how fast; in more words "very" or "no" is said of something else.
    private const int ShortWords = 4;

    // What nothing but a figure of this very kind can mean: a time of day, a length with its direction.
    private const Dimension Exact = Dimension.Clock | Dimension.Long | Dimension.Wide | Dimension.High | Dimension.Deep | Dimension.Thick | Dimension.Away;

    // "How long is an exam?" is asked like "how long is the wall?": where nothing has a length, it is the time.
    private const Dimension Lasting = Dimension.Duration | Dimension.Pieces;

    public static FittingFigures? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) =>
        SoughtMeasure.Of(asked) is { } measure ? new FittingFigures(measure, sentences) : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var sentence = sentences[chosen.Sentence];
        Figure[] said = [.. In(chosen)];
        if (said.Length == 0)
        {
            return InsteadOfWords(sentence, chosen);
        }

        if (!Array.TrueForAll(said, measure.Allows) || IsBesidePrice(said, sentence))
        {
            var lasting = measure.Tolerated & Lasting;
            return Has(sentence, lasting) && !Has(sentence, measure.Wanted)
                ? span => span.Sentence == chosen.Sentence && Gives(span, lasting)
                : span => Gives(span, measure.Wanted);
        }

        return Array.Exists(said, figure => (figure.Dimension & (measure.Wanted | Dimension.Bare)) != 0) ? null : InsteadOfTolerated(sentence, chosen);
    }

    private Predicate<ScoredSpan>? InsteadOfWords(SentenceWords sentence, ScoredSpan chosen)
    {
        // The weights take "how hot" for a question after a manner, and no words without a figure ever say it.
        if (measure.Wanted == Dimension.Temperature)
        {
            return span => Gives(span, measure.Wanted);
        }

        // Words may say it too ("very fast"), others hardly do where a figure stands beside them.
        var sought = Has(sentence, measure.Wanted) ? measure.Wanted : measure.Wanted | (measure.Tolerated & Dimension.Duration);
        return IsSaid(sentence, chosen) ? null : span => span.Sentence == chosen.Sentence && Gives(span, sought);
    }

    // "On Friday" says at what time something begins, but less than "at 6 p.m." beside it; nine arches are not how high a bridge is that is 31 metres high.
    private Predicate<ScoredSpan>? InsteadOfTolerated(SentenceWords sentence, ScoredSpan chosen)
    {
        var exact = measure.Wanted & Exact;
        if (Has(sentence, exact))
        {
            return span => span.Sentence == chosen.Sentence && Gives(span, exact);
        }

        return exact is Dimension.None or Dimension.Clock ? null : span => sentences[span.Sentence].Text == sentence.Text && Gives(span, exact);
    }

    private bool IsSaid(SentenceWords sentence, ScoredSpan chosen)
    {
        var canBeLong = (measure.Wanted & (Dimension.Duration | Dimension.Age | Dimension.Clock)) != 0;
        return chosen.Last - chosen.First < ShortWords || canBeLong
            ? chosen.Places.Any(at => measure.IsSaidBy(sentence.Text, sentence.Words[at]))
            : chosen.Places.Any(at => AskedPrice.IsFree(sentence.Lower(at)));
    }

    // Of "Lid | BM-303 | $8.00" only the last is a price.
    private bool IsBesidePrice(Figure[] said, SentenceWords sentence) =>
        measure.Wanted == Dimension.Money && Array.TrueForAll(said, figure => figure.Dimension == Dimension.Bare) && Has(sentence, Dimension.Money);

    private static bool Has(SentenceWords sentence, Dimension dimension) => sentence.Figures.Any(figure => (figure.Dimension & dimension) != 0);

    // The figure with its unit, and none beside it that measures something else.
    private bool Gives(ScoredSpan span, Dimension dimension) =>
        In(span).All(measure.Allows) && In(span).Any(figure => (figure.Dimension & dimension) != 0 && span.Holds(figure));

    private IEnumerable<Figure> In(ScoredSpan span) => sentences[span.Sentence].Figures.Where(figure => figure.First <= span.Last && figure.Number >= span.First);
}
