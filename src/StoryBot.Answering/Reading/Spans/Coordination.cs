using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Joins names that a sentence lists ("A, B and C") into one span, since a list is one answer.</summary>
internal static class Coordination
{
    // "and", an article, a nationality may stand between two listed names.
    private const int WidestGap = 3;

    public static IEnumerable<CandidateSpan> Join(ImmutableArray<Word> words, IEnumerable<CandidateSpan> found)
    {
        var names = found.Where(name => name.Kind != SpanKind.Name).ToArray();
        for (var at = 0; at < names.Length; at++)
        {
            var joined = names[at];
            var next = at + 1;
            for (; next < names.Length && AreListed(words, joined, names[next]); next++)
            {
                joined = new CandidateSpan(joined.First, names[next].Last, joined.Kind & names[next].Kind);
            }

            if (next > at + 1)
            {
                yield return joined;
                at = next - 1;
            }
        }
    }

    private static bool AreListed(ImmutableArray<Word> words, CandidateSpan one, CandidateSpan other)
    {
        if (other.First - one.Last - 1 > WidestGap || (one.Kind & other.Kind & ~SpanKind.Name) == 0)
        {
            return false;
        }

        var joins = false;
        for (var at = one.Last + 1; at <= other.First; at++)
        {
            joins |= words[at].Stem == "and" || words[at].Break == WordBreak.Comma;
            var passes = at == other.First || words[at].Stem == "and" || words[at].Is(WordClass.Determiner) || words[at].Looks(WordShape.Capital);
            if (!passes || words[at].Break > WordBreak.Comma)
            {
                return false;
            }
        }

        return joins;
    }
}
