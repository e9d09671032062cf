using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction.Figures;

/// <summary>Parts a sentence into what belongs to each of its figures that are alike: "£18 for seats", "£11 for standing places".</summary>
internal static class FigureParts
{
    /// <summary>The parts that hold any of the figures, in order.</summary>
    /// <param name="sentence">What is parted.</param>
    /// <param name="whole">From which of its words to which: a row is parted cell by cell.</param>
    /// <param name="alike">The figures to tell apart.</param>
    /// <param name="all">All its figures.</param>
    public static ImmutableArray<FigurePart> Of(SentenceWords sentence, (int First, int Last) whole, Figure[] alike, Figure[] all)
    {
        var parts = new List<(int First, int Last)>();
        foreach (var (first, last) in Pieces(sentence, whole, alike))
        {
            // ", in 1804" belongs to what stands before it; at the sentence's start, to what stands behind.
            if (parts.Count > 0 && !(SaysAnything(sentence, first, last, all) && SaysAnything(sentence, parts[^1].First, parts[^1].Last, all)))
            {
                parts[^1] = (parts[^1].First, last);
            }
            else
            {
                parts.Add((first, last));
            }
        }

        return
        [
            .. parts
                .Select(part => new FigurePart(part.First, part.Last, [.. alike.Where(figure => figure.First >= part.First && figure.Last <= part.Last && !IsAttribute(sentence, figure))]))
                .Where(part => part.Figures.Length > 0),
        ];
    }

    /// <summary>Whether some words say more than their figures.</summary>
    public static bool SaysAnything(SentenceWords sentence, int first, int last, Figure[] all)
    {
        for (var at = first; at <= last; at++)
        {
            var (place, word) = (at, sentence.Words[at]);
            if (!word.Is(WordClass.Function) && !word.IsStopWord && !Array.Exists(all, figure => figure.First <= place && figure.Last >= place))
            {
                return true;
            }
        }

        return false;
    }

    private static List<(int First, int Last)> Pieces(SentenceWords sentence, (int First, int Last) whole, Figure[] alike)
    {
        var pieces = new List<(int First, int Last)> { (whole.First, whole.First) };
        for (var at = whole.First + 1; at <= whole.Last; at++)
        {
            if (IsBorder(sentence, at) && !IsInside(sentence, alike, at))
            {
                pieces.Add((at, at));
            }
            else
            {
                pieces[^1] = (pieces[^1].First, at);
            }
        }

        return pieces;
    }

    private static bool IsBorder(SentenceWords sentence, int at) =>
        sentence.Words[at].Break is WordBreak.Comma or WordBreak.Closing or WordBreak.Strong || sentence.Lower(at) is "or" or "but" or "while" or "whereas";

    // Between two figures that are one: "5 to 10", "three or four".
    private static bool IsInside(SentenceWords sentence, Figure[] alike, int at) =>
        Array.Exists(alike, left => left.Last < at && Array.Exists(alike, right => right.First >= at && AreOne(sentence, left, right)));

    private static bool AreOne(SentenceWords sentence, Figure left, Figure right) =>
        right.First - left.Last == 1 || (right.First - left.Last == 2 && sentence.Words[left.Last + 1].Is(WordClass.Function));

    // "The 1967 territories" are of no year.
    private static bool IsAttribute(SentenceWords sentence, Figure figure) =>
        (figure.Dimension & Dimension.Date) != 0 && sentence.Follows(figure.Last + 1)
        && !sentence.Words[figure.Last + 1].Is(WordClass.Function) && !sentence.Words[figure.Last + 1].IsNumber;
}
