using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Takes along what the figure at the edge of a short answer says little without: "2:40 a.m.", "9 a.m. to 6 p.m.", "5 to 10 percent", "12 square kilometres", "at least 14".</summary>
internal static class WholeFigure
{
    /// <param name="sentence">What the answer stands in.</param>
    /// <param name="first">Index of the answer's first word.</param>
    /// <param name="last">Index of the answer's last word.</param>
    /// <param name="isAsked">Whether the question says the word at an index: a unit that it names goes without saying.</param>
    public static (int First, int Last) Around(SentenceWords sentence, int first, int last, Predicate<int> isAsked)
    {
        var (text, words) = sentence;
        var figures = sentence.Figures;
        for (var at = 0; at < figures.Length; at++)
        {
            var figure = figures[at];
            if (figure.Dimension == Dimension.Clock && figure.First < first && figure.Last >= first)
            {
                first = figure.First;
            }

            if (figure.First == first && at > 0 && IsRange(text, words, figures[at - 1], figure))
            {
                first = figures[at - 1].First;
            }

            if (EndsIn(figure, first, last) && !Enumerable.Range(figure.Number + 1, figure.Last - figure.Number).Any(unit => isAsked(unit)))
            {
                last = Math.Max(last, figure.Last);
            }

            if (figure.Last == last && at + 1 < figures.Length && IsRange(text, words, figure, figures[at + 1]))
            {
                last = figures[at + 1].Last;
            }
        }

        var spans = figures.Any(left => left.First == first && figures.Any(right => right.Last == last && right.First > left.First));
        return (spans && first > 0 && words[first - 1].Lower(text) == "between" ? first - 1 : WithLead(text, words, first), last);
    }

    private static bool EndsIn(Figure figure, int first, int last) =>
        figure.First >= first && figure.First <= last && (figure.Number == last || (figure.Dimension == Dimension.Clock && figure.Last > last));

    // "5 to 10", "9 a.m. – 6 p.m.", "between 30 and 40", "2 hours and 40 minutes"; what went "from 5 to 10" was 5 before.
    private static bool IsRange(string text, ImmutableArray<Word> words, Figure left, Figure right)
    {
        var isClock = left.Dimension == Dimension.Clock && right.Dimension == Dimension.Clock;
        var isOfOneKind = isClock || (left.Dimension & right.Dimension & ~(Dimension.Date | Dimension.Bare)) != 0;
        var before = left.First > 0 ? words[left.First - 1].Lower(text) : "";
        return isOfOneKind && (isClock || before != "from") && words[right.First].Break != WordBreak.Comma && (right.First - left.Last) switch
        {
            1 => AreParts(text, words, left, right) || text.AsSpan(words[left.Last].Span.End..words[right.First].Span.Start).Trim(" .") is "–" or "-",
            2 => words[right.First - 1].Lower(text) is var joint && (joint == "to" || (joint == "and" && (before == "between" || AreParts(text, words, left, right)))),
            _ => false,
        };
    }

    // Hours and minutes are one duration.
    private static bool AreParts(string text, ImmutableArray<Word> words, Figure left, Figure right) =>
        left.Dimension == Dimension.Duration && right.Dimension == Dimension.Duration && left.Last > left.Number && right.Last > right.Number
        && !AreAlike(words[left.Last].Lower(text), words[right.Last].Lower(text));

    // "Hour" and "hours"; "h" and "min" are not.
    private static bool AreAlike(string left, string right) => left.StartsWith(right[..Math.Min(right.Length, 3)], StringComparison.Ordinal);

    // "At least", "up to", "once a month": the second half of what leads up to a figure takes the first along; "NOK 401 million" has its currency ahead.
    private static int WithLead(string text, ImmutableArray<Word> words, int first)
    {
        if (first == 0 || words[first].Break != WordBreak.None)
        {
            return first;
        }

        var isCut = (words[first - 1].Lower(text), words[first].Lower(text)) switch
        {
            ("at", "least" or "most") or ("up", "to") or ("more" or "less" or "fewer", "than") => true,
            ("once" or "twice" or "times", "a" or "an" or "every" or "each" or "per") => true,
            _ => words[first].IsNumber && words[first - 1].Looks(WordShape.AllCapitals) && Units.Of(words[first - 1].Span.Of(text)) == Dimension.Money,
        };
        return isCut ? first - 1 : first;
    }
}
