using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>The word runs of a sentence that can be an answer at all.</summary>
internal static class SpanEnumeration
{
    // Longer answers are clauses: they end where the sentence breaks.
    private const int LongestPhrase = 9;
    private const int LongestClause = 25;

    public static IEnumerable<(int First, int Last)> Of(SentenceView sentence)
    {
        var words = sentence.Words;
        for (var first = 0; first < words.Length; first++)
        {
            if (words[first].Is(WordClass.Conjunction) && !words[first].Is(WordClass.ReasonWord))
            {
                continue;
            }

            // Two cells of a table's row say two things.
            for (var last = first; last < Math.Min(words.Length, first + LongestClause) && (last == first || !words[last].BeginsCell); last++)
            {
                var ends = last - first < LongestPhrase || sentence.BreakBefore(last + 1) != WordBreak.None;
                if (ends && !words[last].Is(WordClass.Determiner | WordClass.Conjunction | WordClass.Relative | WordClass.Auxiliary) && !EndsInPreposition(words[last]))
                {
                    yield return (first, last);
                }
            }
        }
    }

    private static bool EndsInPreposition(Word word) => word.Is(WordClass.Preposition) && word.Stem is "of" or "in" or "on" or "at" or "by" or "for" or "with" or "from" or "to" or "into";
}
