using System.Collections.Immutable;
using StoryBot.Answering.Reading.Questions;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction.Figures;

/// <summary>Refuses, where a measure is asked for, a figure together with what it is told of: how much it is says "€45", not "go in the hold for €45".</summary>
internal sealed class LooseFigures(Dimension wanted, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    // "€22 a night" may go on behind what was chosen.
    private const int Farther = 3;

    public static LooseFigures? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences)
    {
        if (AskedPrice.IsAskedFor(asked))
        {
            return new LooseFigures(Dimension.Money, sentences);
        }

        return AskedMeasure.Of(asked) is { } measure ? new LooseFigures(measure.Wanted, sentences) : null;
    }

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var sentence = sentences[chosen.Sentence];
        Figure[] figures = [.. sentence.Figures.Where(figure => (figure.Dimension & wanted) != 0 && chosen.Touches(figure))];
        if (figures.Length == 0 || chosen.Places.Any(at => AskedPrice.IsFree(sentence.Lower(at))))
        {
            return null;
        }

        var isLoose = GoesOn(sentence, chosen) || (figures.Length == 1 && chosen.Places.TakeWhile(at => at < figures[0].First).Any(at => !BareFigures.LeadsUp(sentence, at)));
        return isLoose
            ? span => span.Sentence == chosen.Sentence && span.First >= chosen.First && span.Last <= chosen.Last + Farther && BareFigures.Are(sentence, wanted, span)
            : null;
    }

    // Past a bracket, a dash or a semicolon, those inside a figure ("18:00") not counted.
    private static bool GoesOn(SentenceWords sentence, ScoredSpan chosen) =>
        chosen.Places.Skip(1).Any(at => sentence.Words[at].Break >= WordBreak.Closing && !sentence.Figures.Any(figure => figure.First < at && figure.Last >= at));
}
