namespace StoryBot.Answering.Articles.Html;

/// <summary>Joins what stands in boxes to the text they stand beside.</summary>
internal static class HtmlBoxes
{
    /// <summary>
    /// The text, and behind each of its sections the boxes that stand beside it, wherever in the section the page has them: the first paragraph of a text
    /// stays the first. What stands outside the article comes last.
    /// </summary>
    /// <param name="chosen">The element that holds the article, by its index; -1 for the page.</param>
    public static List<HtmlBlock> Join(List<HtmlBlock> text, HtmlWalk walk, int chosen)
    {
        var boxes = walk.Boxes.Where(box => box.Blocks.Count > 0).ToList();
        if (boxes.Count == 0)
        {
            return text;
        }

        var said = text.SelectMany(block => block.Sentences()).ToHashSet(StringComparer.Ordinal);
        var beside = new Queue<HtmlBox>(boxes.Where(box => walk.IsWithin(box.Scope, chosen)));
        var joined = new List<HtmlBlock>();
        foreach (var block in text)
        {
            while (beside.TryPeek(out var box) && box.Section < block.Place.Section)
            {
                joined.AddRange(New(beside.Dequeue()));
            }

            joined.Add(block);
        }

        // A box within another article is that one's.
        var around = boxes.Where(box => !walk.IsWithin(box.Scope, chosen) && walk.IsWithin(chosen, box.Scope));
        joined.AddRange(beside.Concat(around).SelectMany(New));
        return joined;

        // A sentence pulled out of the text into a box says nothing new.
        IEnumerable<HtmlBlock> New(HtmlBox box) => box.Blocks.Where(block => block.Place.IsItem || !block.Sentences().All(said.Contains));
    }
}
