using AngleSharp.Dom;
using AngleSharp.Text;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Watches how deep a page's elements nest while they are made: the parser's time grows with the depth.</summary>
/// <remarks>Only the parser knows: what a tag opens depends on whether it stands in a picture, a formula, a table, a script.</remarks>
internal sealed class HtmlDepth
{
    // Browsers stop at 512 (https://html.spec.whatwg.org/multipage/parsing.html leaves the number open).
    public const int Limit = 512;

    // An element has its parent only when the next is made, often of the same parent.
    private IElement? _last;
    private IElement? _parent;
    private int _parentDepth;

    /// <exception cref="HtmlTooDeepException">The element made before nests deeper than the limit.</exception>
    public void Created(IElement element, TextPosition position)
    {
        if (_last?.ParentElement is { } parent && parent != _parent)
        {
            _parentDepth = 1;
            for (var above = parent.ParentElement; above is not null; above = above.ParentElement)
                _parentDepth++;

            _parent = parent;
            if (_parentDepth >= Limit)
                throw new HtmlTooDeepException(position.Line);
        }

        _last = element;
    }
}
