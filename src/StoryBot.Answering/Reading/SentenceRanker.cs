using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading;

/// <summary>Orders the sentences of the retrieved passages by how well they answer.</summary>
internal static class SentenceRanker
{
    public static ImmutableArray<RankedSentence> Rank(AskedQuestion asked, IReadOnlyList<PassageHit> retrieved, KnowledgeSnapshot snapshot)
    {
        var best = retrieved.Count > 0 ? retrieved[0].Score : 1;
        return [.. retrieved.SelectMany(hit => Rank(asked, hit, best, snapshot)).OrderByDescending(sentence => sentence.Score)];
    }

    private static IEnumerable<RankedSentence> Rank(AskedQuestion asked, PassageHit hit, double best, KnowledgeSnapshot snapshot)
    {
        var passage = snapshot.Passages[hit.Ordinal];
        var paragraph = Coverage.Of(asked, Stems(passage.Sentences));
        for (var at = 0; at < passage.Sentences.Length; at++)
        {
            var sentence = passage.Sentences[at];
            var before = at > 0 ? Coverage.Of(asked, Stems(passage.Sentences[at - 1], sentence)) : 0;
            var own = Coverage.Of(asked, Stems(sentence));
            ImmutableArray<Evidence> evidence =
            [
                Weigh("coverage", own, 5),
                Weigh("coverage-with-sentence-before", Math.Max(own, before), 1.5),
                Weigh("paragraph-coverage", paragraph, 2),
                Weigh("paragraph-bm25", hit.Score / best, 1),
                Weigh("question-pairs", Pairs(asked, sentence), 1.5),
                Weigh("answer-type-present", TypePresent(asked, passage.Passage.Text, sentence), 0.8),
                Weigh("lead", 1.0 / passage.Passage.Paragraph.Number, 0.6),
            ];
            yield return new RankedSentence(passage, sentence, evidence.Sum(piece => piece.Contribution), evidence);
        }
    }

    private static Evidence Weigh(string feature, double value, double weight) => new(feature, value, value * weight);

    private static HashSet<string> Stems(params IEnumerable<AnalyzedSentence> sentences) =>
        [.. sentences.SelectMany(sentence => sentence.Terms).Where(term => !term.IsStopWord).Select(term => term.Stem)];

    // The share of the question's neighbouring words that also stand side by side in the sentence.
    private static double Pairs(AskedQuestion asked, AnalyzedSentence sentence)
    {
        var pairs = asked.Stems.Zip(asked.Stems.Skip(1)).ToHashSet();
        var content = sentence.Terms.Where(term => !term.IsStopWord).Select(term => term.Stem).ToArray();
        return pairs.Count == 0 ? 0 : content.Zip(content.Skip(1)).Distinct().Count(pairs.Contains) / (double)pairs.Count;
    }

    private static double TypePresent(AskedQuestion asked, string text, AnalyzedSentence sentence)
    {
        var kinds = SpanFinder.KindsFor(asked.Type);
        if (kinds == SpanKind.None)
        {
            return 0.5;
        }

        var words = WordReader.Read(text, sentence.Terms);
        return SpanFinder.Find(text, words).Any(span => (span.Kind & kinds) != 0 && !IsAsked(asked, words, span)) ? 1 : 0;
    }

    // What the question names itself is no answer to it.
    private static bool IsAsked(AskedQuestion asked, ImmutableArray<Word> words, CandidateSpan span)
    {
        for (var at = span.First; at <= span.Last; at++)
        {
            if (!words[at].IsStopWord && !asked.Stems.Contains(words[at].Stem))
            {
                return false;
            }
        }

        return true;
    }
}
