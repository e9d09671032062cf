using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Where in a page a walk stands: a node, the next of its children, and what it is within.</summary>
/// <param name="Scope">The innermost element that is an article by its own word, by its index; -1 for none.</param>
/// <param name="Name">The innermost element that may be the site's by its name, by its index; -1 for none.</param>
internal readonly record struct HtmlPlace(INode Node, int Child, int Scope, int Name)
{
    /// <summary>Whether it is within a list's item or a table's row, which needn't be sentences.</summary>
    public bool IsItem { get; init; }

    /// <summary>Whether it is a row of a table of data, or a part of a cell of one.</summary>
    public bool IsRow { get; init; }

    /// <summary>Whether it is a cell of such a row or within one.</summary>
    public bool IsCell { get; init; }

    public bool IsLink { get; init; }

    public bool IsFigure { get; init; }

    /// <summary>Whether it stands under a heading that says that the article is over.</summary>
    public bool IsBeyond { get; init; }

    /// <summary>How many headings of sections stand above it.</summary>
    public int Section { get; init; }

    /// <summary>The box beside the text that it is in; null for the text.</summary>
    public HtmlBox? Box { get; init; }

    /// <summary>Whether a browser puts the words between quotation marks.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>What a browser writes behind the words; null for nothing.</summary>
    public string? Closing { get; init; }

    /// <summary>The innermost table of data; null where there is none.</summary>
    public HtmlTable? Table { get; init; }

    /// <summary>What is defined here, where a list of terms and what they mean says so; null elsewhere.</summary>
    public string? Term { get; init; }

    public bool IsParagraph => Node is IElement { LocalName: "p" };

    public bool IsAddress => Node is IElement { LocalName: "address" };
}
