using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Finds the column of a table that a question names.</summary>
internal static class AskedColumn
{
    private const int YearLength = 4;

    /// <summary>Its place in the row, from 0; null where none is named, or two alike.</summary>
    public static int? In(AskedQuestion asked, SentenceWords row) =>
        ByFocus(asked, row) ?? ByYear(asked, row) ?? ByWords(asked, row, TermMatch.Form) ?? ByWords(asked, row, TermMatch.Synonym);

    // "Which station …?" asks for the cell under "Station", which may be the first.
    private static int? ByFocus(AskedQuestion asked, SentenceWords row)
    {
        var isNamed = asked.Focus is not null && asked.Lower(asked.QuestionWord) is "which" or "what";
        if (!isNamed || asked.Sought.FirstOrDefault(term => term.Stem == asked.Focus) is not { } focus)
        {
            return null;
        }

        int[] named = [.. Enumerable.Range(0, row.Columns.Length).Where(column => TermMatch.Best(focus, row.Columns[column]) >= TermMatch.Form)];
        return named is [var only] ? only : null;
    }

    // "In the latest year" of columns that are years.
    private static int? ByYear(AskedQuestion asked, SentenceWords row)
    {
        if (!AsksForLatest(asked))
        {
            return null;
        }

        int[] years = [.. row.Columns.Skip(1).Select(YearIn)];
        var latest = years.Max();
        return years.Length > 1 && Array.TrueForAll(years, year => year > 0) && years.Count(year => year == latest) == 1 ? Array.IndexOf(years, latest) + 1 : null;
    }

    private static bool AsksForLatest(AskedQuestion asked) =>
        Enumerable.Range(0, asked.Words.Length).Any(at => (asked.Lower(at), asked.Lower(at + 1)) is ("latest" or "newest", _) or ("most", "recent") or ("last", "year"));

    private static int YearIn(ImmutableArray<string> column) =>
        column.Where(stem => stem.Length == YearLength && stem is ['1', '9', ..] or ['2', '0', ..] && stem.All(char.IsAsciiDigit)).Select(int.Parse).FirstOrDefault();

    // The column, but the first, whose name says most of the question.
    private static int? ByWords(AskedQuestion asked, SentenceWords row, double least)
    {
        double[] shares = [.. row.Columns.Select(name => asked.Sought.Where(term => TermMatch.Best(term, name) >= least).Sum(term => term.Weight))];
        var most = shares.Skip(1).Max();
        return most > 0 && shares.Skip(1).Count(share => share == most) == 1 ? Array.IndexOf(shares, most, 1) : null;
    }
}
