namespace StoryBot.Answering.Articles;

/// <summary>A heading, behind those over it that have nothing of their own below them: of "Parking" over "Prices" the words "Parking: Prices".</summary>
internal sealed class Heading
{
    private readonly Heading? _outer;
    private readonly int _level;
    private bool _hasOwn;

    private Heading(string words, int level, Heading? outer)
    {
        (_outer, _level) = (outer, level);
        Words = outer is { _hasOwn: false } ? $"{outer.Words}: {words}" : words;
    }

    public string Words { get; }

    /// <param name="level">1 for the highest.</param>
    /// <param name="before">The heading before it; null for none, or where that stands over something else.</param>
    public static Heading Behind(Heading? before, string words, int level)
    {
        while (before is not null && before._level >= level)
            before = before._outer;

        return new Heading(words, level, before);
    }

    /// <summary>Its words for what stands right below it, which says what the heading is about from then on.</summary>
    public string Over()
    {
        _hasOwn = true;
        return Words;
    }
}
