using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Finds what letters stand for: "Department of Defense (DoD)".</summary>
internal static class DefinitionFinder
{
    public static ScoredSpan? Find(AskedQuestion asked, ScoredSentences read)
    {
        foreach (var (index, sentence) in read.Words.Index())
        {
            var (text, words) = (sentence.Text, sentence.Words);
            for (var at = 1; at < words.Length; at++)
            {
                if (words[at].Break == WordBreak.Opening && asked.Sought.Any(term => TermMatch.Of(term, words[at].Stem) == TermMatch.Same)
                    && LongFormBefore(text, words, at) is { } first)
                {
                    return new ScoredSpan(index, first, at - 1, 0);
                }
            }
        }

        return null;
    }

    // The capitals of the words before the parenthesis, read backwards, spell the letters.
    private static int? LongFormBefore(string text, ImmutableArray<Word> words, int at)
    {
        var letters = words[at].Span.Of(text);
        var left = letters.Count(char.IsLetter) - 1;
        for (var first = at - 1; left >= 0 && first >= 0 && at - first <= 2 * letters.Length; first--)
        {
            if (char.ToLowerInvariant(text[words[first].Span.Start]) == char.ToLowerInvariant(letters[left]))
            {
                left--;
            }

            if (left < 0)
            {
                return first;
            }
        }

        return null;
    }
}
