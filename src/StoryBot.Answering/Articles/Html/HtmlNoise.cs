using AngleSharp.Dom;

namespace StoryBot.Answering.Articles.Html;

/// <summary>Which of the names by which a page's elements say that they are the site's are believed.</summary>
internal sealed class HtmlNoise
{
    // Page builders wrap a text a few times; each round looks through the page once.
    private const int MostRounds = 32;

    private readonly Func<HtmlName, bool> _believes;
    private readonly bool _asks;

    private HtmlNoise(Func<HtmlName, bool> believes, bool asks = false) => (_believes, _asks) = (believes, asks);

    /// <summary>No name is believed: all is read.</summary>
    public static HtmlNoise None { get; } = new(_ => false);

    /// <summary>What may be the article's is read, and noted with its name.</summary>
    public static HtmlNoise Doubted { get; } = new(name => name.Trust == HtmlName.Always, asks: true);

    /// <summary>Believes every name but those under which more of the page's text stands than without them.</summary>
    /// <param name="walk">The page as it is read while they are doubted.</param>
    public static HtmlNoise Of(HtmlWalk walk)
    {
        var excused = new HashSet<string>(StringComparer.Ordinal);
        while (excused.Count < MostRounds && Outweighing(walk, excused) is { } name)
            excused.Add(name);

        return new HtmlNoise(name => !excused.Contains(name.Text));
    }

    public bool Skips(IElement element) => !ReferenceEquals(this, None) && HtmlName.Of(element) is { } name && _believes(name);

    /// <summary>The name to be noted of an element that is read in doubt; null where there is none.</summary>
    public HtmlName? Doubts(IElement element) => _asks ? HtmlName.Of(element) : null;

    // A wrapper is judged before what it holds, so that remarks within the wrapper of an article stay the site's.
    private static string? Outweighing(HtmlWalk walk, HashSet<string> excused)
    {
        var outermost = new HtmlName?[walk.Names.Count];
        for (var at = 0; at < outermost.Length; at++)
        {
            var (name, parent) = walk.Names[at];
            outermost[at] = (parent < 0 ? null : outermost[parent]) ?? (excused.Contains(name.Text) ? default(HtmlName?) : name);
        }

        var left = 0L;
        var held = new Dictionary<HtmlName, long>();
        foreach (var block in walk.Blocks.Where(block => block.IsSaid))
        {
            var length = block.Block.Text.Length;
            if (block.Place.Name >= 0 && outermost[block.Place.Name] is { } name)
                held[name] = held.GetValueOrDefault(name) + length;
            else
                left += length;
        }

        return held
            .Where(pair => pair.Value > left * pair.Key.Trust)
            .OrderByDescending(pair => pair.Value / pair.Key.Trust)
            .Select(pair => pair.Key.Text)
            .FirstOrDefault();
    }
}
