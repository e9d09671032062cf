using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction.Figures;

/// <summary>Refuses, where a price is asked for, words without any while one stands beside them: a pitch costs "£45", not "Pound Lane".</summary>
internal sealed class Prices(ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    public static Prices? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) => AskedPrice.IsAskedFor(asked) ? new Prices(sentences) : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var sentence = sentences[chosen.Sentence];
        Figure[] said = [.. sentence.Figures.Where(chosen.Touches)];
        if (Array.Exists(said, IsMoney) || chosen.Places.Any(at => AskedPrice.IsFree(sentence.Lower(at))) || IsInSameCurrency(sentence, chosen))
        {
            return null;
        }

        if (sentence.Figures.Any(IsMoney))
        {
            return span => span.Sentence == chosen.Sentence && BareFigures.Are(sentence, Dimension.Money, span);
        }

        return Array.Exists(said, figure => (figure.Dimension & (Dimension.Bare | Dimension.Percentage)) != 0) ? null : span => IsBeside(sentence, chosen, span);
    }

    // Elsewhere in the paragraph, or that it is to be had for nothing.
    private bool IsBeside(SentenceWords sentence, ScoredSpan chosen, ScoredSpan span)
    {
        var other = sentences[span.Sentence];
        return other.Text == sentence.Text
            && (BareFigures.Are(other, Dimension.Money, span) || (span.Sentence == chosen.Sentence && span.First == span.Last && IsForNothing(sentence, span.First)));
    }

    private static bool IsForNothing(SentenceWords sentence, int at) =>
        AskedPrice.IsFree(sentence.Lower(at))
        && sentence.Lower(at - 1) is "for" or "charge" or "charges" or "charged" or "cost" or "costs" or "paid" or "is" or "are" or "was" or "were" or "be";

    // "Adults pay 14 crowns, a car with its driver is 52": where no sign marks what is money, a bare figure can be it.
    private static bool IsInSameCurrency(SentenceWords sentence, ScoredSpan chosen) =>
        sentence.Figures.Any(figure => figure.First == chosen.First && figure.Last == chosen.Last && (figure.Dimension & Dimension.Bare) != 0)
        && !sentence.Figures.Any(figure => sentence.Words[figure.First].Looks(WordShape.Money));

    private static bool IsMoney(Figure figure) => (figure.Dimension & Dimension.Money) != 0;
}
