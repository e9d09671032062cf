using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Refuses, where it is asked when, words that say no time while a date or an hour stands beside them in the sentence.</summary>
internal sealed class FittingDates(ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    private const Dimension Times = Dimension.Date | Dimension.Clock;

    public static FittingDates? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) =>
        asked.Type == AnswerType.Date ? new FittingDates(sentences) : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var (text, words) = sentences[chosen.Sentence];
        var figures = sentences[chosen.Sentence].Figures;
        if (SaidTime.IsIn(text, words, chosen.First, chosen.Last) || figures.Any(figure => (figure.Dimension & (Times | Dimension.Duration | Dimension.Age)) != 0 && figure.First <= chosen.Last && figure.Last >= chosen.First))
        {
            return null;
        }

        return span => span.Sentence == chosen.Sentence
            && figures.Any(figure => (figure.Dimension & Times) != 0 && figure.First >= span.First && figure.Last <= span.Last);
    }
}
