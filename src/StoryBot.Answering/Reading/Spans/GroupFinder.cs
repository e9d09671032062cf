using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds persons and bodies named by what they are: "suspected cartel members", "a senior official".</summary>
internal static class GroupFinder
{
    private const int LongestPhrase = 5;

    public static IEnumerable<CandidateSpan> Find(ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var ends = at + 1 >= words.Length || words[at + 1].Break != WordBreak.None || !words[at + 1].Is(WordClass.PersonNoun | WordClass.OrganisationNoun);
            if (!ends || words[at].Looks(WordShape.Capital) || !words[at].Is(WordClass.PersonNoun | WordClass.OrganisationNoun))
            {
                continue;
            }

            var first = at;
            while (first > 0 && at - first < LongestPhrase - 1 && words[first].Break == WordBreak.None && !words[first - 1].Is(WordClass.Function))
            {
                first--;
            }

            yield return new CandidateSpan(first, at, SpanKind.Group | (words[at].Is(WordClass.OrganisationNoun) ? SpanKind.Organisation : SpanKind.None));
        }
    }
}
