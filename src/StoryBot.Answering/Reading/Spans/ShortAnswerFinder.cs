using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds the words of a sentence that are of the kind asked for and stand nearest to what the question says.</summary>
internal static class ShortAnswerFinder
{
    public static TextSpan? Find(AskedQuestion asked, AnalyzedPassage passage, AnalyzedSentence sentence)
    {
        var text = passage.Passage.Text;
        var words = WordReader.Read(text, sentence.Terms);
        if (asked.Type == AnswerType.Definition)
        {
            return DefinitionFinder.Find(asked, text, words);
        }

        var kinds = SpanFinder.KindsFor(asked.Type);
        var matched = words.Select(word => word.IsStopWord ? 0 : asked.Sought.Sum(term => term.Weight * TermMatch.Of(term, word.Stem))).ToArray();
        CandidateSpan? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var span in SpanFinder.Find(text, words))
        {
            if ((span.Kind & kinds) == 0 || IsSaid(words, matched, span))
            {
                continue;
            }

            var score = Score(asked, words, matched, span);
            if (score > bestScore)
            {
                (best, bestScore) = (span, score);
            }
        }

        return best is { } found ? words[found.First].Span.To(words[found.Last].Span) : null;
    }

    // What the question says itself is no answer to it.
    private static bool IsSaid(ImmutableArray<Word> words, double[] matched, CandidateSpan span)
    {
        for (var at = span.First; at <= span.Last; at++)
        {
            if (!words[at].IsStopWord && matched[at] == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static double Score(AskedQuestion asked, ImmutableArray<Word> words, double[] matched, CandidateSpan span)
    {
        var near = 0.0;
        for (var at = 0; at < words.Length; at++)
        {
            var distance = at < span.First ? span.First - at : at > span.Last ? at - span.Last : 1;
            near += matched[at] / (1 + distance);
        }

        var exact = asked.Type == AnswerType.Person && (span.Kind & SpanKind.Person) != 0 && (span.Kind & SpanKind.Organisation) == 0;
        return near + (exact ? 0.5 : 0) + (0.01 * (span.Last - span.First));
    }
}
