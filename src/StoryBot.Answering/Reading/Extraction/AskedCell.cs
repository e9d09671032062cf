using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Chooses a row's cell by the names of the columns: of "Catering | 1,250 | 570" under "Area | Revenue | Employees" it is 570 who work there.</summary>
internal sealed class AskedCell(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var row = sentences[chosen.Sentence];
        if (row.Columns.Length < 2)
        {
            return null;
        }

        var asks = WantedIn(row);
        var cell = CellOf(row, chosen);
        if (asks is { } wanted)
        {
            return cell == wanted ? null : span => span.Sentence == chosen.Sentence && CellOf(row, span) == wanted;
        }

        // The first cell says what the row is about; a figure that is asked for stands behind it.
        return cell == 0 && asked.Type.IsStrict() ? span => span.Sentence == chosen.Sentence && CellOf(row, span) > 0 : null;
    }

    // The column, but the first, whose name says most of the question; null where none does, or two alike.
    private int? WantedIn(SentenceWords row)
    {
        var shares = row.Columns.Select(name => asked.Sought.Where(term => TermMatch.Best(term, name) >= TermMatch.Form).Sum(term => term.Weight)).ToArray();
        var most = shares.Skip(1).Max();
        return most > 0 && shares.Skip(1).Count(share => share == most) == 1 ? Array.IndexOf(shares, most, 1) : null;
    }

    private static int CellOf(SentenceWords row, ScoredSpan span) => row.Words[..(span.First + 1)].Count(word => word.BeginsCell);
}
