using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction.Figures;

/// <summary>Tells figures that stand alone from such with other words around them: "about €38 a month" from "a space costs about €38 a month".</summary>
internal static class BareFigures
{
    /// <summary>Whether a span is nothing but figures of a dimension, what leads up to them and what they are counted by.</summary>
    public static bool Are(SentenceWords sentence, Dimension wanted, ScoredSpan span)
    {
        var endsInFigure = false;
        for (var at = span.First; at <= span.Last;)
        {
            if (FigureAt(sentence, wanted, at, span.Last) is { } figure)
            {
                at = BehindRate(sentence, figure.Last + 1, span.Last);
                endsInFigure = true;
                continue;
            }

            if (!LeadsUp(sentence, at) || (at > span.First && sentence.Words[at].Break != WordBreak.None))
            {
                return false;
            }

            at++;
            endsInFigure = false;
        }

        return endsInFigure;
    }

    /// <summary>Whether a word only leads up to a figure or joins two of them: "about", "up to", "an hour and".</summary>
    public static bool LeadsUp(SentenceWords sentence, int at) =>
        sentence.Words[at].Is(WordClass.TimeUnit)
        || sentence.Lower(at) is "about" or "around" or "approximately" or "roughly" or "some" or "nearly" or "almost" or "over" or "under" or "up" or "to"
            or "at" or "least" or "most" or "more" or "less" or "fewer" or "than" or "from" or "between" or "and" or "or" or "only" or "just" or "minus"
            or "a" or "an" or "the" or "per" or "each" or "every" or "for" or "another";

    private static Figure? FigureAt(SentenceWords sentence, Dimension wanted, int first, int last)
    {
        foreach (var figure in sentence.Figures)
        {
            if (figure.First == first && figure.Last <= last && (figure.Dimension & wanted) != 0)
            {
                return figure;
            }
        }

        return null;
    }

    // "€38 a month", "40 crowns each"
    private static int BehindRate(SentenceWords sentence, int at, int last)
    {
        var isRate = at < last && sentence.Lower(at) is "a" or "an" or "per" or "each" or "every" && sentence.Follows(at) && sentence.Follows(at + 1);
        if (isRate && !sentence.Words[at + 1].IsNumber && !sentence.Words[at + 1].Is(WordClass.Function))
        {
            return at + 2;
        }

        return at <= last && sentence.Lower(at) is "each" or "apiece" ? at + 1 : at;
    }
}
