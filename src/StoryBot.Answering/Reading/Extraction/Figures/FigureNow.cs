using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction.Figures;

/// <summary>Refuses what something was before it changed, where it is asked what it is: the fee that goes up from £14 to £16 is £16.</summary>
internal sealed class FigureNow(ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    // "Was raised from 120 to 150": the verb stands within so many words before the first figure.
    private const int Near = 4;

    // "150 members"
    private const int Farther = 2;

    public static FigureNow? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) =>
        SoughtMeasure.IsOfAnyFigure(asked) && !asked.Has(AsksForBefore) ? new FigureNow(sentences) : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var sentence = sentences[chosen.Sentence];
        for (var at = 0; at + 1 < sentence.Figures.Length; at++)
        {
            var (before, now) = (sentence.Figures[at], sentence.Figures[at + 1]);
            if (chosen.Touches(before) && IsChange(sentence, before, now))
            {
                return span => span.Sentence == chosen.Sentence && span.First == now.First && span.Last >= now.Last && span.Last <= now.Last + Farther;
            }
        }

        return null;
    }

    private static bool IsChange(SentenceWords sentence, Figure before, Figure now)
    {
        var verbs = Math.Max(0, before.First - Near);
        return sentence.Lower(before.First - 1) == "from"
            && now.First - before.Last == 2 && sentence.Lower(now.First - 1) == "to" && sentence.Words[now.First].Break == WordBreak.None
            && ((before.Dimension | now.Dimension) & (Dimension.Clock | Dimension.Date)) == 0
            && Enumerable.Range(verbs, Math.Max(0, before.First - 1 - verbs)).Any(at => SaysChange(sentence.Lower(at)));
    }

    private static bool SaysChange(string word) =>
        word is "up" or "down" or "rise" or "rises" or "rising" or "rose" or "risen" or "raise" or "raises" or "raising" or "raised"
            or "increase" or "increases" or "increasing" or "increased" or "grow" or "grows" or "grew" or "grown" or "climb" or "climbs" or "climbed"
            or "extend" or "extends" or "extended" or "cut" or "cuts" or "reduce" or "reduces" or "reduced" or "lower" or "lowers" or "lowered"
            or "fall" or "falls" or "fell" or "fallen" or "drop" or "drops" or "dropped" or "change" or "changes" or "changed";

    // What it was, or by how much it changed.
    private static bool AsksForBefore(string word) =>
        word is "was" or "were" or "did" or "had" or "used" or "before" or "until" or "from" or "by" or "previously" or "formerly" or "originally";
}
