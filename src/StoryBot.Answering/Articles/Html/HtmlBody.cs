using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Chooses which of a page's blocks are the article's.</summary>
internal static class HtmlBody
{
    // An element that calls itself the article but holds less of the page's prose than this is a teaser.
    private const double LeastShare = 0.4;

    // Of a page of questions, of a blog, of a live report several elements are articles: beside one of this share of its prose it is not alone.
    private const double RivalShare = 0.5;

    // A few words beside a page within a form are the site's; an address or opening hours beside a form of contact are the page.
    private const int ManyTimes = 10;

    public static IEnumerable<Block> Choose(string source, IElement body, HtmlOutline outline, string? title, bool isFragment)
    {
        var walk = Walk(HtmlNoise.Doubted, readsSetApart: false);
        if (walk.Names.Count > 0)
            walk = Walk(HtmlNoise.Of(walk), readsSetApart: false);

        if (!HasProse(walk))
        {
            // Some sites name everything after its frame; then names mean nothing. Others write the page into a form, or a text as if it were code.
            walk = Walk(HtmlNoise.None, readsSetApart: false);
            walk = !isFragment && Walk(HtmlNoise.None, readsSetApart: true) is var whole && StandsApart(walk, whole) ? whole : walk;
        }

        var chosen = BestScope(walk);
        var blocks = walk.Blocks.Where(block => walk.IsWithin(block.Place.Scope, chosen)).ToList();
        LeaveOutStrange(blocks);
        LeaveOutRepeated(blocks);
        var text = blocks.Exists(block => block.IsProse)
            ? blocks.Where(block => block.IsSaid)
            : blocks.Where(block => !Chrome.IsChrome(block.Block.Text));
        return HtmlBoxes.Join([.. text], walk, chosen).Select(block => block.Block);

        HtmlWalk Walk(HtmlNoise noise, bool readsSetApart)
        {
            var walked = new HtmlWalk(source, outline, title, noise, readsSetApart);
            walked.Read(body);
            return walked;
        }
    }

    // What stands under "Comments" or "Related articles" is strangers'; where it is most of the page, its heading is a section's.
    private static void LeaveOutStrange(List<HtmlBlock> blocks)
    {
        if (Written(isBeyond: true) < Written(isBeyond: false))
            blocks.RemoveAll(block => block.Place.IsBeyond);

        long Written(bool isBeyond) =>
            blocks.Where(block => block.IsWritten && block.Place.IsBeyond == isBeyond).Sum(block => (long)block.Block.Text.Length);
    }

    // A sentence pulled out of the text into a figure says nothing new.
    private static void LeaveOutRepeated(List<HtmlBlock> blocks)
    {
        if (!blocks.Exists(IsPulled))
            return;

        var said = blocks.Where(block => !IsPulled(block)).SelectMany(block => block.Sentences()).ToHashSet(StringComparer.Ordinal);
        blocks.RemoveAll(block => IsPulled(block) && block.Sentences().All(said.Contains));
    }

    private static bool IsPulled(HtmlBlock block) => block.Place is { IsFigure: true, IsItem: false };

    private static bool HasProse(HtmlWalk walk) => walk.Blocks.Exists(block => block.IsWritten);

    // Whether forms and code hold the page: prose loses nothing when more is read; words that are no prose would be left out beside some.
    private static bool StandsApart(HtmlWalk without, HtmlWalk whole)
    {
        var said = Length(without);
        return Length(whole) - said > (HasProse(without) ? said : ManyTimes * said);
    }

    private static long Length(HtmlWalk walk) => walk.Blocks
        .Where(block => !block.IsLinks && block.Block.Text.Any(char.IsLetterOrDigit) && !Chrome.IsChrome(block.Block.Text))
        .Sum(block => (long)block.Block.Text.Length);

    // The innermost scope that holds enough of the prose and has no rival: "main" around "article" around "articleBody".
    private static int BestScope(HtmlWalk walk)
    {
        var lengths = new long[walk.Scopes.Count + 1];
        foreach (var block in walk.Blocks.Where(block => block.IsWritten))
            lengths[block.Place.Scope + 1] += block.Block.Text.Length;

        // Children stand after their parents, so one pass from the end sums whole subtrees.
        for (var scope = walk.Scopes.Count - 1; scope >= 0; scope--)
            lengths[walk.Scopes[scope].Parent + 1] += lengths[scope + 1];

        var best = -1;
        for (var scope = 0; scope < walk.Scopes.Count; scope++)
        {
            var share = lengths[scope + 1] / (double)Math.Max(1, lengths[best + 1]);
            if (walk.Scopes[scope].Parent == best && share >= LeastShare && !HasRival(walk, lengths, scope))
                best = scope;
        }

        return best;
    }

    private static bool HasRival(HtmlWalk walk, long[] lengths, int scope)
    {
        for (var other = 0; other < walk.Scopes.Count; other++)
        {
            var isBeside = other != scope && walk.Scopes[other].Parent == walk.Scopes[scope].Parent && lengths[other + 1] > 0;
            if (isBeside && (lengths[other + 1] >= RivalShare * lengths[scope + 1] || AreAlike(walk.Scopes[other].Element, walk.Scopes[scope].Element)))
                return true;
        }

        return false;
    }

    // A forum's short question is an article like its long answers; a teaser stands elsewhere or is called otherwise.
    private static bool AreAlike(IElement one, IElement other) =>
        one.ClassName is { Length: > 0 } name && name == other.ClassName && one.ParentElement == other.ParentElement;
}
