using System.Text;
using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Walks a page's elements in reading order and collects its blocks of text; without recursion.</summary>
internal sealed class HtmlWalk(string source, HtmlOutline outline, string? title, HtmlNoise noise, bool readsSetApart)
{
    // As far back a sentence is looked for that a link stands behind.
    private const int LookedBack = 100;

    private readonly StringBuilder _text = new();
    private readonly Stack<HtmlPlace> _places = new();
    private readonly HtmlHeadings _headings = new(title);
    private int _linked;
    private bool _afterBreak;

    // The source up to here belongs to blocks that are done; the tag that was met last; where the open block starts.
    private int _done;
    private int _tag;
    private int _start;

    /// <summary>The text's blocks, without those of its boxes.</summary>
    public List<HtmlBlock> Blocks { get; } = [];

    /// <summary>What stands beside the text, in the order of the page.</summary>
    public List<HtmlBox> Boxes { get; } = [];

    /// <summary>The elements that are an article by their own word, each with the place of the one around it, -1 for none; parents stand before their children.</summary>
    public List<(IElement Element, int Parent)> Scopes { get; } = [];

    /// <summary>The elements read in doubt, each with the place of the one around it, -1 for none; parents stand before their children.</summary>
    public List<(HtmlName Name, int Parent)> Names { get; } = [];

    public void Read(IElement body)
    {
        _tag = _done = _start = Math.Max(0, body.SourceReference?.Position.Index ?? 0);
        _places.Push(new HtmlPlace(body, 0, -1, -1));
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
            scope = Scopes[scope].Parent;

        return scope == holder;
    }

    private void Enter(IElement element, HtmlPlace place)
    {
        _tag = Math.Max(_tag, element.SourceReference?.Position.Index ?? 0);
        if (HtmlElements.IsHeading(element))
        {
            Flush(_tag, place);
            _headings.Read(element, place);
            _done = _tag;
        }
        else if (element.LocalName == "br")
        {
            if (_afterBreak)
                Flush(_tag, place);

            _text.Append(' ');
            _afterBreak = true;
        }
        else if (!outline.Holders.Contains(element) && HtmlBox.KindOf(element, place) is { } kind)
        {
            Flush(_tag, place);
            Boxes.Add(_headings.Open(kind, element, place));
            Push(element, place with { Box = Boxes[^1] });
        }
        else if (IsPassed(element) || place.Box?.PassesOver(element) == true)
        {
            place.Box?.Omit(element);
            PassOver(element);
        }
        else if (place is { IsCell: false, Table: { } table } && HtmlTable.IsHeader(element) && HtmlRow.IsPlain(element, IsPassed))
        {
            Flush(_tag, place);
            table.Enter(element);
            PassOver(element);
            _done = _tag;
        }
        else if (HtmlFact.Of(element, place) is { } fact)
        {
            AddFact(fact, place);
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
            // Beside the text a link behind a full stop is an entry of a menu, or calls to go elsewhere.
            if (place is { Box: not null, IsCell: false } && HtmlElements.IsLink(element) && IsSentenceOver())
            {
                Flush(_tag, place);
            }

            Push(element, place);
        }
    }

    private bool IsPassed(IElement element) =>
        HtmlElements.IsUnread(element)
        || (!outline.Holders.Contains(element)
            && (noise.Skips(element) || (!readsSetApart && HtmlElements.IsSetApart(element) && !HtmlLines.AreWritten(element))));

    // A text that a browser shows as it is stands in one element, and only its lines say what belongs together.
    private void AddLines(IElement pre, HtmlPlace place)
    {
        Flush(_tag, place);
        var start = _tag;
        PassOver(pre);
        var end = outline.End(pre, _tag, source);
        foreach (var (piece, span) in HtmlLines.Of(HtmlElements.Lines(pre), source, new TextSpan(start, end - start)))
            Add(new Block(piece.Text, span, _headings.Over()), place with { IsItem = place.IsItem || piece.IsItem }, 0);

        _start = _done = end;
    }

    // A label and its value are a row, whatever their elements are. In an encyclopedia most values are links, and lead nobody away from the fact.
    private void AddFact(HtmlFact fact, HtmlPlace place)
    {
        Flush(_tag, place);
        var start = _tag;
        _tag = Math.Max(_tag, fact.Last.SourceReference?.Position.Index ?? 0);
        PassOver(fact.Last);
        var end = outline.End(fact.Last, _tag, source);
        var row = place with { IsItem = true, IsRow = true };
        if (fact.Words.Length > 0)
        {
            Add(new Block(fact.Words, Whitespace.Trim(source, new TextSpan(start, end - start)), _headings.Over(row, fact.Words)), row, 0);
        }

        place.Box?.Say(fact.Last);
        _headings.Term = fact.Label;
        _start = _done = end;
    }

    private void Add(Block block, HtmlPlace place, double linkShare)
    {
        var added = new HtmlBlock(block, _headings.Locate(place), linkShare);
        if (place.Box is { } box)
        {
            box.Add(added);
        }
        else
        {
            Blocks.Add(added);
        }
    }

    // The tags within belong to what was met: a block that goes on behind them ends behind them.
    private void PassOver(IElement element)
    {
        for (var last = element.LastElementChild; last is not null; last = last.LastElementChild)
            _tag = Math.Max(_tag, last.SourceReference?.Position.Index ?? 0);
    }

    private void Push(IElement element, HtmlPlace place)
    {
        var isRowsCell = place is { IsRow: true, IsCell: false } && element.LocalName is "td" or "th";
        if (isRowsCell && _text.Length > 0)
            _text.Append(" | ");
        else if (place.IsCell && HtmlElements.BreaksLine(element))
            _text.Append(' ');
        else if (HtmlElements.BreaksLine(element) && !isRowsCell)
        {
            Flush(_tag, place);
            _start = _done = _tag;
        }

        // Several meanings may follow one term.
        if (element.LocalName is "dl" or "dt")
            _headings.Term = element.LocalName == "dt" ? HtmlElements.Text(element) : null;

        var isRow = element.LocalName == "tr" && !place.IsCell && HtmlRow.IsPlain(element, IsPassed);
        var mark = HtmlQuotation.Of(element, place);
        if (mark is not null)
            Append(mark.Opening, place);

        _places.Push(new HtmlPlace(element, 0, Scope(element, place), Name(element, place))
        {
            IsItem = place.IsItem || isRow || element.LocalName is "li" or "dt" or "dd",
            IsRow = isRow || isRowsCell || place.IsCell,
            IsCell = place.IsCell || isRowsCell,
            IsLink = place.IsLink || HtmlElements.IsLink(element),
            IsFigure = place.IsFigure || element.LocalName == "figure",
            IsQuoted = place.IsQuoted || mark is not null,
            Closing = mark?.Closing,
            Table = element.LocalName == "table" && !place.IsCell ? HtmlTable.Of(element) : place.Table,
            Term = element.LocalName == "dd" ? _headings.Term : place.Term,
            Box = place.Box,
        });
    }

    private int Scope(IElement element, HtmlPlace place)
    {
        if (!HtmlElements.IsArticle(element))
            return place.Scope;

        Scopes.Add((element, place.Scope));
        return Scopes.Count - 1;
    }

    private int Name(IElement element, HtmlPlace place)
    {
        if (outline.Holders.Contains(element) || noise.Doubts(element) is not { } name)
            return place.Name;

        Names.Add((name, place.Name));
        return Names.Count - 1;
    }

    private void Leave(HtmlPlace place)
    {
        if (place.Closing is { } mark)
            Append(mark, place);

        if (place.Node is IElement element && HtmlElements.BreaksLine(element) && !place.IsCell)
            Flush(outline.End(element, _tag, source), place);

        _headings.Leave(place);
    }

    private bool IsSentenceOver()
    {
        var from = Math.Max(0, _text.Length - LookedBack);
        var words = Whitespace.Collapse(_text.ToString(from, _text.Length - from));
        return words.Length > 0 && SentenceSplitter.Split(words + " X") is [.., var last] && last.Start > words.Length;
    }

    private void Append(string data, HtmlPlace place)
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

    private void Flush(int end, HtmlPlace place)
    {
        var words = Whitespace.Collapse(_text.ToString()).TrimEnd(' ', '|');
        if (words.Length > 0)
        {
            var start = Math.Min(Math.Max(_start, _done), end);
            var span = Whitespace.Trim(source, new TextSpan(start, end - start));
            Add(new Block(words, span, _headings.Over(place, words)), place, Math.Min(1, _linked / (double)words.Length));
        }

        _text.Clear();
        _linked = 0;
        _afterBreak = false;
        _start = _done = Math.Max(_done, end);
    }
}
