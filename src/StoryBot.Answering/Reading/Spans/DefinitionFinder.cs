using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds what letters stand for: "Department of Defense (DoD)".</summary>
internal static class DefinitionFinder
{
    public static TextSpan? Find(AskedQuestion asked, string text, ImmutableArray<Word> words)
    {
        for (var at = 1; at < words.Length; at++)
        {
            var letters = words[at].Span.Of(text);
            if (words[at].Break == WordBreak.Opening && asked.Sought.Any(term => TermMatch.Of(term, words[at].Stem) == TermMatch.Same)
                && LongFormBefore(text, words, at, letters) is { } span)
            {
                return span;
            }
        }

        return null;
    }

    // The capitals of the words before the parenthesis, read backwards, spell the letters.
    private static TextSpan? LongFormBefore(string text, ImmutableArray<Word> words, int at, string letters)
    {
        var left = letters.Count(char.IsLetter) - 1;
        for (var first = at - 1; first >= 0 && at - first <= 2 * letters.Length; first--)
        {
            if (char.ToLowerInvariant(text[words[first].Span.Start]) == char.ToLowerInvariant(letters[left]))
            {
                left--;
            }

            if (left < 0)
            {
                return words[first].Span.To(words[at - 1].Span);
            }
        }

        return null;
    }
}
