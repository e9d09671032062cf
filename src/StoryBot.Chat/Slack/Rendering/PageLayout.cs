using System.Text;
using StoryBot.Chat.Rendering;

namespace StoryBot.Chat.Slack.Rendering;

/// <summary>Lays parts out on as few posts as hold them, none over Slack's limits. https://docs.slack.dev/changelog/2018-truncating-really-long-messages</summary>
internal sealed class PageLayout
{
    /// <summary>Slack asks for texts of at most 4,000 characters, and 3,000 in a text object; ours stay below both, fallback included.</summary>
    public const int MostCharacters = 2_800;

    /// <summary>Slack takes 50; the last ones are kept for context and buttons.</summary>
    public const int MostBlocks = 45;

    /// <summary>Some 100,000 characters: no paragraph is as long, so that nothing is cut but what must be a mistake.</summary>
    public const int MostPages = 40;

    /// <summary>A part begins on the page where there is fair room left for it, else on the next.</summary>
    private const int FairRoom = 600;

    private readonly List<RenderedPage> pages = [];
    private readonly StringBuilder text = new();
    private List<Block> blocks = [];
    private int used;

    /// <returns>At least one page, none without text.</returns>
    public static List<RenderedPage> Lay(IEnumerable<MessagePart> parts)
    {
        var layout = new PageLayout();
        foreach (var part in parts)
            layout.Add(part);
        layout.Turn();
        if (layout.pages.Count == 0)
            layout.pages.Add(Only("…"));
        if (layout.pages.Count > MostPages)
        {
            layout.pages.RemoveRange(MostPages, layout.pages.Count - MostPages);
            layout.pages.Add(Only("…"));
        }

        return layout.pages;
    }

    private static RenderedPage Only(string words) => new(words, [Section(new RichRun.Words(words))]);

    private void Add(MessagePart part)
    {
        switch (part)
        {
            case MessagePart.Source source:
                var line = $"— {Mrkdwn.Escape(source.Text)}";
                var link = source.Link is null ? 0 : source.Link.Length + 20;
                Put(line, line.Length + link, Section(source.Link is null
                    ? [new RichRun.Words("— " + source.Text)]
                    : [new RichRun.Words("— "), new RichRun.Link(source.Link, source.Text)]));
                break;
            case MessagePart.Words { Text: var said } words:
                foreach (var range in Cut(said))
                    Put(Mrkdwn.Escape(said[range]), Cost(said, range), Section(new RichRun.Words(said[range], words.Bold ? RunStyle.Strong : null)));
                break;
            case MessagePart.Quote quote:
                foreach (var range in Cut(quote.Text))
                    Put(Mrkdwn.Escape(quote.Text[range]), Cost(quote.Text, range), new Block.RichText([new RichPart.Quote(QuoteRuns.Of(quote.Text, range, quote.Highlight))]));
                break;
        }
    }

    private IEnumerable<Range> Cut(string words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return [];
        var room = MostCharacters - used - 1;
        return TextCuts.Cut(words, room > FairRoom ? room : MostCharacters - 1, MostCharacters - 1, Mrkdwn.Cost);
    }

    private static int Cost(string words, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(words.Length);
        return Enumerable.Range(start, length).Sum(at => Mrkdwn.Cost(words, at));
    }

    private void Put(string fallback, int cost, Block block)
    {
        if (used > 0 && (used + 1 + cost > MostCharacters || blocks.Count >= MostBlocks))
            Turn();
        if (text.Length > 0)
            text.Append('\n');
        text.Append(fallback);
        used += cost + 1;
        blocks.Add(block);
    }

    private void Turn()
    {
        if (blocks.Count == 0)
            return;
        pages.Add(new RenderedPage(text.ToString(), blocks));
        text.Clear();
        blocks = [];
        used = 0;
    }

    private static Block.RichText Section(params RichRun[] runs) => new([new RichPart.Section(runs)]);
}
