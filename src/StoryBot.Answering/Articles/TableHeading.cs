namespace StoryBot.Answering.Articles;

/// <summary>What stands over a table's rows, as the heading of each: it says what their cells are, and is never quoted itself.</summary>
internal static class TableHeading
{
    // A longer one would be read again with every row.
    private const int Longest = 400;

    /// <summary>The heading above the table, its caption and its columns' names, as far as there are any; null where there are none.</summary>
    /// <param name="heading">The nearest heading above the table.</param>
    /// <param name="columns">The cells of the table's header.</param>
    public static string? Of(string? heading, string? caption, IEnumerable<string> columns)
    {
        var length = 0;
        string[] parts =
        [
            heading ?? "",
            .. columns.Prepend(caption ?? "").TakeWhile(part => (length += part.Length) <= Longest),
        ];
        var said = string.Join(" | ", parts.Where(part => part.Length > 0));
        return said.Length > 0 ? said : null;
    }
}
