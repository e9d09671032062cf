namespace StoryBot.Answering;

/// <summary>What stands over a table's rows, as the heading of each: it says what their cells are, and is never quoted itself.</summary>
internal static class TableHeading
{
    // A longer one would be read again with every row.
    private const int Longest = 400;

    private const string Joint = " | ";

    /// <summary>The heading that stands above the table, without its caption and its columns; the heading itself where it is none of a table's.</summary>
    public static string? Section(string? heading) => heading?.IndexOf(Joint, StringComparison.Ordinal) is >= 0 and var end ? heading[..end] : heading;

    /// <summary>Where the names of a row's columns stand in its heading, as many as it has cells; none where the heading names fewer.</summary>
    public static TextSpan[] Columns(string heading, int cells)
    {
        var spans = new List<TextSpan>();
        for (var at = 0; at <= heading.Length;)
        {
            var end = heading.IndexOf(Joint, at, StringComparison.Ordinal);
            end = end < 0 ? heading.Length : end;
            spans.Add(new TextSpan(at, end - at));
            at = end + Joint.Length;
        }

        // The corner above the first cell is often empty.
        return spans.Count >= cells ? [.. spans[^cells..]] : spans.Count == cells - 1 ? [default, .. spans] : [];
    }

    /// <summary>Whether a row has a cell for each column, and nothing is left empty but the corner: then its cells can be told by their columns.</summary>
    public static bool IsAligned(string row, IReadOnlyList<string> columns)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        return cells.Length == columns.Count && cells.All(cell => cell.Length > 0) && columns.Skip(1).All(column => column.Length > 0);
    }

    /// <summary>The heading above the table, its caption and its columns' names, as far as there are any; null where there are none.</summary>
    /// <param name="heading">The nearest heading above the table.</param>
    /// <param name="columns">The cells of the table's header.</param>
    /// <param name="isAligned">Whether the row has a cell for each of them; if not, they are said as one.</param>
    public static string? Of(string? heading, string? caption, IEnumerable<string> columns, bool isAligned = true)
    {
        var length = 0;
        string[] named = [.. columns.Prepend(caption ?? "").TakeWhile(part => (length += part.Length) <= Longest).Where(part => part.Length > 0)];
        string[] parts = isAligned ? named : [string.Join(", ", named)];
        var said = string.Join(Joint, parts.Prepend(heading ?? "").Where(part => part.Length > 0));
        return said.Length > 0 ? said : null;
    }
}
