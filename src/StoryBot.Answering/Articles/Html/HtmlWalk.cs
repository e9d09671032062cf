using System.Text;
using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Walks a page's elements in reading order and collects its blocks of text; without recursion.</summary>
internal sealed class HtmlWalk(string source, HtmlOutline outline, string? title, bool skipsNoise, bool readsSetApart)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<Place> _places = new();
    private string? _heading;
    private int _linked;
    private bool _afterBreak;

    // The source up to here belongs to blocks that are done; the tag that was met last; where the open block starts.
    private int _done;
    private int _tag;
    private int _start;

    public List<HtmlBlock> Blocks { get; } = [];

    /// <summary>For each scope the one around it, -1 for none; parents stand before their children.</summary>
    public List<int> ScopeParents { get; } = [];

    public void Read(IElement body)
    {
        _tag = _done = _start = Math.Max(0, body.SourceReference?.Position.Index ?? 0);
        _places.Push(new Place(body, 0, -1, false));
        while (_places.TryPop(out var place))
        {
            if (place.Child >= place.Node.ChildNodes.Length)
            {
                Leave(place);
                continue;
            }

            _places.Push(place with { Child = place.Child + 1 });
            switch (place.Node.ChildNodes[place.Child])
            {
                case IText text:
                    Append(text.Data, place);
                    break;
                case IElement element:
                    Enter(element, place);
                    break;
            }
        }
    }

    public bool IsWithin(int scope, int holder)
    {
        while (scope > holder)
            scope = ScopeParents[scope];

        return scope == holder;
    }

    private void Enter(IElement element, Place place)
    {
        _tag = Math.Max(_tag, element.SourceReference?.Position.Index ?? 0);
        if (HtmlElements.IsHeading(element))
        {
            Flush(_tag, place);
            var heading = HtmlElements.Text(element);
            _heading = heading.Length == 0 ? _heading : heading == title ? null : heading;
            _done = _tag;
        }
        else if (element.LocalName == "br")
        {
            if (_afterBreak)
                Flush(_tag, place);

            _text.Append(' ');
            _afterBreak = true;
        }
        else if (HtmlElements.IsUnread(element) || IsAround(element))
        {
            PassOver(element);
        }
        else if (HtmlElements.Raised(element) is { } figure)
        {
            Append(figure, place);
            RaisedFigure.Raise(_text, _text.Length - figure.Length);
        }
        else if (element.LocalName == "pre" && !place.IsCell)
        {
            AddLines(element, place);
        }
        else
        {
            Push(element, place);
        }
    }

    private bool IsAround(IElement element) =>
        !outline.Holders.Contains(element)
        && ((skipsNoise && HtmlElements.IsNoise(element)) || (!readsSetApart && HtmlElements.IsSetApart(element)));

    // A text that a browser shows as it is stands in one element, and only its lines say what belongs together.
    private void AddLines(IElement pre, Place place)
    {
        Flush(_tag, place);
        var start = _tag;
        PassOver(pre);
        var end = End(pre);
        foreach (var (piece, span) in HtmlLines.Of(HtmlElements.Lines(pre), source, new TextSpan(start, end - start)))
            Blocks.Add(new HtmlBlock(new Block(piece.Text, span, _heading), place.Scope, place.IsItem || piece.IsItem, 0));

        _start = _done = end;
    }

    // The tags within belong to what was met: a block that goes on behind them ends behind them.
    private void PassOver(IElement element)
    {
        for (var last = element.LastElementChild; last is not null; last = last.LastElementChild)
            _tag = Math.Max(_tag, last.SourceReference?.Position.Index ?? 0);
    }

    private void Push(IElement element, Place place)
    {
        var isRowsCell = place.IsRow && element.LocalName is "td" or "th";
        var isCell = isRowsCell || (place.IsCell && IsBlock(element));
        if (isRowsCell && _text.Length > 0)
            _text.Append(" | ");
        else if (IsBlock(element) && !isCell)
        {
            Flush(_tag, place);
            _start = _done = _tag;
        }

        var scope = place.Scope;
        if (HtmlElements.IsArticle(element))
        {
            ScopeParents.Add(scope);
            scope = ScopeParents.Count - 1;
        }

        var isRow = element.LocalName == "tr" && IsPlainRow(element);
        var isItem = place.IsItem || isRow || element.LocalName is "li" or "dt" or "dd";
        _places.Push(new Place(element, 0, scope, isItem) { IsRow = isRow, IsCell = isCell, IsLink = place.IsLink || element.LocalName == "a" });
    }

    private void Leave(Place place)
    {
        if (place.Node is IElement element && IsBlock(element) && !place.IsCell)
            Flush(End(element), place);
    }

    // Where the element ends whose last tag was just met.
    private int End(IElement element)
    {
        var next = outline.NextTag(_tag, source);
        var close = source.IndexOf("</" + element.LocalName, _tag, next - _tag, StringComparison.OrdinalIgnoreCase);
        return close >= 0 ? close : next;
    }

    private static bool IsBlock(IElement element) => HtmlElements.IsBlock(element) || HtmlElements.IsSetApart(element);

    private void Append(string data, Place place)
    {
        if (string.IsNullOrWhiteSpace(data))
        {
            _text.Append(_text.Length > 0 ? " " : "");
            return;
        }

        _text.Append(data);
        _linked += place.IsLink ? data.Length : 0;
        _afterBreak = false;
    }

    private void Flush(int end, Place place)
    {
        var words = Whitespace.Collapse(_text.ToString()).TrimEnd(' ', '|');
        if (words.Length > 0)
        {
            var start = Math.Min(Math.Max(_start, _done), end);
            var span = Whitespace.Trim(source, new TextSpan(start, end - start));
            Blocks.Add(new HtmlBlock(
                new Block(words, span, _heading), place.Scope, place.IsItem, Math.Min(1, _linked / (double)words.Length)));
        }

        _text.Clear();
        _linked = 0;
        _afterBreak = false;
        _start = _done = Math.Max(_done, end);
    }

    // A row of a table that lays the page out holds blocks; one of data holds words, and maybe a form with a button, which is passed over.
    private bool IsPlainRow(IElement row) =>
        row.Children.All(cell => Innermost(cell).Children.All(inner => !HtmlElements.IsHeading(inner) && (!IsBlock(inner) || IsPassedForm(inner))));

    private bool IsPassedForm(IElement element) => HtmlElements.IsSetApart(element) && IsAround(element);

    // Word and Google Docs put what a cell says into a paragraph, Confluence that into a division.
    private static IElement Innermost(IElement cell)
    {
        var inner = cell;
        while (inner.ChildElementCount == 1 && inner.FirstElementChild is { LocalName: "p" or "div" } only && !inner.ChildNodes.Any(SaysSomething))
            inner = only;

        return inner;
    }

    private static bool SaysSomething(INode node) => node is IText text && !string.IsNullOrWhiteSpace(text.Data);

    private readonly record struct Place(INode Node, int Child, int Scope, bool IsItem)
    {
        public bool IsRow { get; init; }

        /// <summary>Whether it is a cell of such a row, or the paragraph that is all the cell holds.</summary>
        public bool IsCell { get; init; }

        public bool IsLink { get; init; }
    }
}
