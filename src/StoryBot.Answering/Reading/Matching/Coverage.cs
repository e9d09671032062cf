namespace StoryBot.Answering.Reading.Matching;

/// <summary>How much of a question, weighted by rarity, a text says.</summary>
internal static class Coverage
{
    /// <summary>0 (nothing) to 1 (every word); 0 for a question without words to look for.</summary>
    public static double Of(AskedQuestion asked, IReadOnlyCollection<string> stems)
    {
        var all = asked.Sought.Sum(term => term.Weight);
        return all <= 0 ? 0 : asked.Sought.Sum(term => term.Weight * TermMatch.Best(term, stems)) / all;
    }
}
