using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds the words of a sentence that are of the kind asked for and stand nearest to what the question says.</summary>
internal static class ShortAnswerFinder
{
    public static ShortAnswer? Find(AskedQuestion asked, AnalyzedPassage passage, AnalyzedSentence sentence)
    {
        var text = passage.Passage.Text;
        var words = WordReader.Read(text, sentence.Terms);
        if (asked.Type == AnswerType.Definition)
        {
            return DefinitionFinder.Find(asked, text, words) is { } meaning ? new ShortAnswer(meaning, 1) : null;
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

        return best is { } found ? new ShortAnswer(words[found.First].Span.To(words[found.Last].Span), Fit(asked, words, found)) : null;
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

        return near + (0.5 * Fit(asked, words, span)) + (0.01 * (span.Last - span.First));
    }

    // A name nobody can place may be a person: half as sure as one with a title or a first name; "the leaders" points to names elsewhere.
    private static double Fit(AskedQuestion asked, ImmutableArray<Word> words, CandidateSpan span) => asked.Type switch
    {
        AnswerType.Person => (span.Kind & (SpanKind.Person | SpanKind.Organisation)) switch
        {
            SpanKind.Person => 1,
            SpanKind.Organisation => 0.6,
            SpanKind.None when span.First > 0 && words[span.First - 1].Is(WordClass.Determiner | WordClass.NumberWord) => 0.3,
            SpanKind.None => 0.6,
            _ => 0.4,
        },
        AnswerType.Organisation or AnswerType.Place => (span.Kind & SpanKind.Person) == 0 ? 0.6 : 0.3,
        _ => 0.2,
    };
}
