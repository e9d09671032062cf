using System.Collections.Immutable;
using StoryBot.Answering.Reading.Extraction.Figures;
using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>
/// Chooses a row's cell by the names of the columns: of "Catering | 1,250 | 570" under "Area | Revenue | Employees" it is 570 who work there. Where no
/// column is named, by what the cells hold: a price for how much, a time for when.
/// </summary>
internal sealed class AskedCell(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    private Dimension Kind => AskedPrice.IsAskedFor(asked) ? Dimension.Money : asked.Type switch
    {
        AnswerType.Date => Dimension.Date | Dimension.Clock,
        AnswerType.Duration => Dimension.Duration,
        _ => Dimension.None,
    };

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var row = sentences[chosen.Sentence];
        if (row.Columns.Length < 2)
        {
            return null;
        }

        var cell = row.CellOf(chosen.First);
        if (AskedColumn.In(asked, row) is { } column)
        {
            return cell == column ? null : span => span.Sentence == chosen.Sentence && row.CellOf(span.First) == column;
        }

        var fitting = Fitting(row);
        if (fitting.Count > 0)
        {
            return fitting.Contains(cell) ? null : span => span.Sentence == chosen.Sentence && fitting.Contains(row.CellOf(span.First));
        }

        // The first cell says what the row is about; a figure that is asked for stands behind it.
        return cell == 0 && asked.Type.IsStrict() ? span => span.Sentence == chosen.Sentence && row.CellOf(span.First) > 0 : null;
    }

    // The cells that hold what is asked for; of several those that say nothing of the question: the others tell which row it is.
    private HashSet<int> Fitting(SentenceWords row)
    {
        var kind = Kind;
        HashSet<int> fitting = [.. row.Figures.Where(figure => (figure.Dimension & kind) != 0).Select(figure => row.CellOf(figure.First))];
        HashSet<int> unsaid = [.. fitting.Except(Enumerable.Range(0, row.Words.Length).Where(at => asked.Says(row.Words[at])).Select(row.CellOf))];
        return fitting.Count > 1 && unsaid.Count > 0 ? unsaid : fitting;
    }
}
