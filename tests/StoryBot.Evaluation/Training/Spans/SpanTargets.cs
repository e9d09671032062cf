using StoryBot.Answering.Reading.Extraction;
using StoryBot.Evaluation.Metrics;

namespace StoryBot.Evaluation.Training.Spans;

/// <summary>Finds the spans that an example calls right.</summary>
internal static class SpanTargets
{
    // A candidate that shares less with every right answer teaches more wrong than right.
    private const double LeastShared = 0.6;

    // Candidates much longer or shorter than an answer can't share enough with it.
    private const int WordsOff = 4;

    /// <summary>Indexes of the spans that say an answer exactly; else of those that come nearest.</summary>
    public static List<int> Of(SpanExample example, IReadOnlyList<ScoredSpan> spans)
    {
        var lengths = example.Golds.Select(gold => gold.Count(letter => letter == ' ') + 1).ToArray();
        var best = LeastShared;
        List<int> targets = [];
        for (var index = 0; index < spans.Count; index++)
        {
            var span = spans[index];
            var sentence = example.Sentences[span.Sentence];
            if (!sentence.HoldsGold || !lengths.Any(length => Math.Abs(length - (span.Last - span.First + 1)) <= WordsOff))
                continue;

            var words = sentence.Terms[span.First].Span.To(sentence.Terms[span.Last].Span).Of(sentence.Text);
            var shared = example.Golds.Max(gold => AnswerText.F1(words, gold));
            if (shared > best)
            {
                (best, targets) = (shared, []);
            }

            if (shared == best && shared > LeastShared)
            {
                targets.Add(index);
            }
        }

        return targets;
    }
}
