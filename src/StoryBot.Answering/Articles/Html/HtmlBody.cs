using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Chooses which of a page's blocks are the article's.</summary>
internal static class HtmlBody
{
    // An element that calls itself the article but holds less of the page's prose than this is a teaser.
    private const double LeastShare = 0.4;

    public static IEnumerable<Block> Choose(string source, IElement body, HtmlOutline outline, string? title)
    {
        var walk = new HtmlWalk(source, outline, title, skipsNoise: true);
        walk.Read(body);
        if (!walk.Blocks.Exists(block => block.IsProse))
        {
            // Some sites name everything after its frame; then names mean nothing.
            walk = new HtmlWalk(source, outline, title, skipsNoise: false);
            walk.Read(body);
        }

        var chosen = BestScope(walk);
        var blocks = walk.Blocks.Where(block => walk.IsWithin(block.Scope, chosen)).ToList();
        return blocks.Exists(block => block.IsProse)
            ? blocks.Where(block => block.IsProse || (block.IsItem && !block.IsLinks && !Chrome.IsChrome(block.Block.Text))).Select(block => block.Block)
            : blocks.Where(block => !Chrome.IsChrome(block.Block.Text)).Select(block => block.Block);
    }

    // The innermost scope that holds enough of the prose: "main" around "article" around "articleBody".
    private static int BestScope(HtmlWalk walk)
    {
        var lengths = new long[walk.ScopeParents.Count + 1];
        foreach (var block in walk.Blocks.Where(block => block.IsProse))
            lengths[block.Scope + 1] += block.Block.Text.Length;

        // Children stand after their parents, so one pass from the end sums whole subtrees.
        for (var scope = walk.ScopeParents.Count - 1; scope >= 0; scope--)
            lengths[walk.ScopeParents[scope] + 1] += lengths[scope + 1];

        var best = -1;
        for (var scope = 0; scope < walk.ScopeParents.Count; scope++)
        {
            var isInside = walk.IsWithin(scope, best);
            var share = lengths[scope + 1] / (double)Math.Max(1, lengths[best + 1]);
            if (isInside ? share >= LeastShare : lengths[scope + 1] > lengths[best + 1])
                best = scope;
        }

        return best;
    }
}
