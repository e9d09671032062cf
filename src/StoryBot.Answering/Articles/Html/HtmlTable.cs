using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>What stands over the rows of a table while they are read: its caption, its header, the name of a group of rows.</summary>
internal sealed class HtmlTable
{
    private readonly string? _caption;
    private readonly List<string> _columns = [];
    private string? _group;
    private bool _inRows;

    // Every row has the same words above it, so they are joined once.
    private string? _above;
    private (string? Aligned, string? Loose)? _heading;

    private HtmlTable(string? caption) => _caption = caption;

    /// <summary>Whether a header named its columns.</summary>
    public bool HasColumns => _columns.Count > 0;

    /// <summary>The table; null where it has no rows but those of a header, which are its data then.</summary>
    public static HtmlTable? Of(IElement table) =>
        Rows(table).Any(row => row.FirstElementChild is not null && !IsHeader(row)) ? new HtmlTable(Caption(table)) : null;

    public static bool IsHeader(IElement element) =>
        element.LocalName == "tr"
        && (element.ParentElement?.LocalName == "thead" || (element.FirstElementChild is not null && element.Children.All(cell => cell.LocalName == "th")));

    /// <summary>Takes notice of a row of the header. One of a single cell names what follows; one behind rows of data begins anew.</summary>
    public void Enter(IElement header)
    {
        _heading = null;
        string[] cells = [.. header.Children.Select(HtmlElements.Text)];
        if (header.Children.Skip(1).Any())
        {
            if (_inRows)
                _columns.Clear();

            _columns.AddRange(cells);
            _inRows = false;
        }
        else
        {
            _group = cells.FirstOrDefault(cell => cell.Length > 0);
        }
    }

    /// <summary>The heading of the row that was read.</summary>
    /// <param name="above">The nearest heading above the table.</param>
    public string? Heading(string? above, string row)
    {
        _inRows = true;
        if (_heading is null || _above != above)
        {
            var heading = _group is null ? above : TableHeading.Of(above, _group, []);
            (_above, _heading) = (above, (TableHeading.Of(heading, _caption, _columns), TableHeading.Of(heading, _caption, _columns, isAligned: false)));
        }

        return TableHeading.IsAligned(row, _columns) ? _heading.Value.Aligned : _heading.Value.Loose;
    }

    // WordPress puts the table into a figure, often within a division that scrolls, and its caption beside it.
    private static string? Caption(IElement table) =>
        (Child(table, "caption") ?? Figcaption(table.ParentElement) ?? Figcaption(table.ParentElement?.ParentElement)) is { } caption
            ? HtmlElements.Text(caption)
            : null;

    private static IElement? Figcaption(IElement? around) => around?.LocalName == "figure" ? Child(around, "figcaption") : null;

    private static IElement? Child(IElement element, string name) => element.Children.FirstOrDefault(child => child.LocalName == name);

    private static IEnumerable<IElement> Rows(IElement table) =>
        table.Children
            .SelectMany(child => child.LocalName is "thead" or "tbody" or "tfoot" ? child.Children : Enumerable.Repeat(child, 1))
            .Where(row => row.LocalName == "tr");
}
