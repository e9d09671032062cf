using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>What stands above the place that a walk has come to: a heading, a term that is defined, a section that is the site's.</summary>
/// <param name="title">The page's title, which stands over everything and so over nothing in particular.</param>
internal sealed class HtmlHeadings(string? title)
{
    private HtmlSection? _section;
    private Heading? _nearest;
    private int _count;

    /// <summary>The term that was defined last in its list; several meanings may follow it.</summary>
    public string? Term { get; set; }

    public void Read(IElement heading, HtmlPlace place)
    {
        var words = HtmlElements.Text(heading);
        _section = HtmlSection.From(heading, words, _section, _nearest);
        _nearest = words.Length == 0 ? _nearest : words == title ? null : Heading.Behind(_nearest, words, HtmlElements.Level(heading));
        if (place.Box is { } box)
        {
            box.Begin(heading, words);
        }
        else if (words.Length > 0 && words != title)
        {
            _count++;
        }
    }

    /// <summary>A box that begins here. A footer, and what stands outside the article, are not of the section that comes before them.</summary>
    public HtmlBox Open(HtmlBoxKind kind, IElement element, HtmlPlace place)
    {
        var box = new HtmlBox(kind, element, place.Scope, _count) { Around = (_nearest, _section) };
        _nearest = kind == HtmlBoxKind.Footer || (place.Scope < 0 && place.Box is null) ? null : _nearest;
        return box;
    }

    /// <summary>Takes notice of an element's end.</summary>
    public void Leave(HtmlPlace place)
    {
        if (_section is { } section && section.Holder == place.Node)
        {
            (_nearest, _section) = (section.Above, null);
        }

        if (place.Box is { } box && box.Element == place.Node)
        {
            box.Close();
            (_nearest, _section) = box.Around;
        }
    }

    /// <summary>The place, with where it stands among the sections.</summary>
    public HtmlPlace Locate(HtmlPlace place) => place with { IsBeyond = _section is not null, Section = _count };

    /// <summary>The nearest heading, over a block; null under the title alone.</summary>
    public string? Over() => _nearest?.Over();

    /// <summary>The heading of a block. A term stands over its meaning as a caption does over a table.</summary>
    public string? Over(HtmlPlace place, string words) =>
        place is { IsRow: true, Table: { } table } ? table.Heading(Over(), words)
        : place.Term is { } term ? TableHeading.Of(Over(), term, [])
        : Over();
}
