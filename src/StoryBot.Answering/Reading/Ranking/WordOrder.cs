using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>How far a sentence keeps the question's words together and in order.</summary>
internal static class WordOrder
{
    private const int LongestSentence = 300;
    private const int LongestQuestion = 60;

    /// <summary>How many neighbouring words of the question, not both stop words, also stand side by side; and how many there are.</summary>
    public static (int Kept, int All) Pairs(ImmutableArray<Word> question, ImmutableArray<Term> sentence)
    {
        var (kept, all) = (0, 0);
        for (var at = 0; at + 1 < question.Length; at++)
        {
            if (question[at].IsStopWord && question[at + 1].IsStopWord)
            {
                continue;
            }

            all++;
            for (var word = 0; word + 1 < sentence.Length; word++)
            {
                if (sentence[word].Stem == question[at].Stem && sentence[word + 1].Stem == question[at + 1].Stem)
                {
                    kept++;
                    break;
                }
            }
        }

        return (kept, all);
    }

    /// <summary>The length of the longest common subsequence of words, stop words too, as a share of the question.</summary>
    public static float CommonOrder(ImmutableArray<Word> question, ImmutableArray<Term> sentence)
    {
        var length = Math.Min(sentence.Length, LongestSentence);
        Span<int> above = stackalloc int[length + 1];
        Span<int> row = stackalloc int[length + 1];
        above.Clear();
        row.Clear();
        for (var at = 0; at < Math.Min(question.Length, LongestQuestion); at++)
        {
            for (var word = 1; word <= length; word++)
            {
                row[word] = question[at].Stem == sentence[word - 1].Stem ? above[word - 1] + 1 : Math.Max(above[word], row[word - 1]);
            }

            row.CopyTo(above);
        }

        return above[length] / (float)Math.Max(1, question.Length);
    }

    /// <summary>How densely the matched words stand: their number by the length of the shortest stretch with all of them; 0 below two.</summary>
    public static float Window(float[] matched, ImmutableArray<Term> sentence, PoolMatches matches)
    {
        var wanted = matched.Count(match => match > 0);
        if (wanted < 2)
        {
            return 0;
        }

        var best = int.MaxValue;
        var lastSeen = Enumerable.Repeat(-1, matched.Length).ToArray();
        for (var at = 0; at < sentence.Length; at++)
        {
            if (sentence[at].IsStopWord || matches.Of(sentence[at].Stem) is not { } said)
            {
                continue;
            }

            var first = at;
            for (var term = 0; term < matched.Length; term++)
            {
                lastSeen[term] = said[term] > 0 ? at : lastSeen[term];
                first = matched[term] > 0 ? Math.Min(first, lastSeen[term]) : first;
            }

            best = first >= 0 ? Math.Min(best, at - first + 1) : best;
        }

        return wanted / (float)best;
    }
}
