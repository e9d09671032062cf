using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>What speaks for and against a reading being the answer, as named features.</summary>
internal static class AnswerEvidence
{
    public static ImmutableArray<Evidence> For(AskedQuestion asked, AnswerReading reading, KnowledgeSnapshot snapshot)
    {
        var passage = reading.Sentence.Passage;
        var quoted = Stems(passage.Sentences.Where(sentence => reading.Quote.Contains(sentence.Span.Start)));
        var around = Stems(passage.Sentences);
        var missing = asked.Sought.Where(term => TermMatch.Best(term, around) == 0).ToArray();
        var all = asked.Sought.Sum(term => term.Weight);
        var covered = Coverage.Of(asked, quoted);
        return
        [
            Weigh("quote-coverage", covered, 4),
            Weigh("paragraph-coverage", Coverage.Of(asked, around), 2),
            Weigh("name-missing", missing.Any(term => term.IsName) ? 1 : 0, -2),
            Weigh("unheard-share", all <= 0 ? 1 : asked.Sought.Where(term => IsUnheard(term, snapshot)).Sum(term => term.Weight) / all, -2),
            Weigh("kind-found", reading.IsTyped ? 1 : 0, 0.7),
            Weigh("kind-lacking", asked.Type.IsStrict() && !reading.IsTyped ? 1 : 0, -4.5),
            Weigh("yes-no", asked.Type == AnswerType.YesNo ? 1 : 0, -1),
            Weigh("always", 1, -2.2),
        ];
    }

    private static bool IsUnheard(SoughtTerm term, KnowledgeSnapshot snapshot) =>
        !term.Forms.Concat(term.Synonyms).Append(term.Stem).Any(stem => snapshot.Statistics.PassagesWith(stem) > 0);

    private static Evidence Weigh(string feature, double value, double weight) => new(feature, value, value * weight);

    private static HashSet<string> Stems(IEnumerable<AnalyzedSentence> sentences) =>
        [.. sentences.SelectMany(sentence => sentence.Terms).Where(term => !term.IsStopWord).Select(term => term.Stem)];
}
