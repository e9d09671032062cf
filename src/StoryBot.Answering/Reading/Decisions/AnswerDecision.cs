using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Ranking;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Decides whether what was read is said aloud.</summary>
internal static class AnswerDecision
{
    private const int NextBest = 3;

    public static Answer Decide(
        AskedQuestion asked,
        ImmutableArray<RankedSentence> ranked,
        (AnswerReading? Best, AnswerReading? Rival) readings,
        KnowledgeSnapshot snapshot,
        AnsweringOptions options,
        ReadingWeights weights)
    {
        var (reading, rival) = readings;
        if (asked.Sought.IsEmpty)
        {
            return Abstain(asked, ranked, null, 0, new AbstentionReason.EmptyQuestion(), "nothing in the question can be looked for");
        }

        if (reading is null)
        {
            AbstentionReason reason = snapshot.Articles.IsEmpty ? new AbstentionReason.NoArticles() : new AbstentionReason.NothingRelated();
            return Abstain(asked, ranked, null, 0, reason, "no passage shares a word with the question");
        }

        var evidence = AnswerEvidence.For(asked, reading, ranked, snapshot, weights.Confidence);
        var confidence = LogOdds.Probability(evidence.Sum(piece => piece.Contribution));
        var enough = NewsShift.Carry(weights.Threshold.For(options), LeadPrior.NewsLikeness(reading.Sentence.Passage.Passage.Article));
        if (rival is not null && Disagreement.Between(asked, reading, rival))
        {
            var reason = new AbstentionReason.PassagesDisagree(reading.Citation, rival.Citation);
            return Abstain(asked, ranked, reading, confidence, reason, "two passages say all that was asked, with different figures");
        }

        return confidence < enough
            ? Abstain(asked, ranked, reading, confidence, ReasonFor(asked, reading), $"confidence {confidence:0.00} is below the {enough:0.00} that the setting MaxWrongAnswers asks for: {Told(evidence)}")
            : Say(asked, ranked, reading, confidence, $"confidence {confidence:0.00} reaches {enough:0.00}: {Told(evidence)}");
    }

    public static Answer TooLong(int length, int limit) =>
        new Answer.Abstained(new AbstentionReason.QuestionTooLong(length, limit), null, 0)
        {
            Explanation = new Explanation("", "", [], [], $"the question has {length} characters, {limit} are read"),
        };

    private static Answer.Found Say(AskedQuestion asked, ImmutableArray<RankedSentence> ranked, AnswerReading reading, double confidence, string decision)
    {
        var others = ranked
            .DistinctBy(sentence => sentence.Passage.Ordinal)
            .Where(sentence => sentence.Passage.Ordinal != reading.Sentence.Passage.Ordinal)
            .Take(NextBest);
        return new Answer.Found(reading.Short.Of(reading.Citation.Passage.Text), reading.Short, reading.Citation, confidence, [.. others.Select(sentence => sentence.Citation)])
        {
            Explanation = Explain(asked, ranked, decision),
        };
    }

    private static Answer.Abstained Abstain(
        AskedQuestion asked, ImmutableArray<RankedSentence> ranked, AnswerReading? nearest, double confidence, AbstentionReason reason, string decision) =>
        new(reason, nearest?.Citation, confidence) { Explanation = Explain(asked, ranked, decision) };

    private static AbstentionReason ReasonFor(AskedQuestion asked, AnswerReading reading)
    {
        var stems = reading.Sentence.Passage.Sentences.SelectMany(sentence => sentence.Terms).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        // Only what the passage really says: "soldiers" is not mentioned where it says "troops".
        var mentioned = asked.Sought.Where(term => TermMatch.Best(term, stems) >= TermMatch.Form).Select(term => term.Written).ToArray();
        var missing = asked.Sought.Where(term => TermMatch.Best(term, stems) == 0).OrderByDescending(term => term.Weight).Select(term => term.Written).FirstOrDefault();
        var kind = asked.Type.IsStrict() && !reading.IsTyped ? asked.Type.InWords() : null;
        return mentioned.Length == 0 || mentioned.Length * 2 < asked.Sought.Length
            ? new AbstentionReason.NothingRelated()
            : new AbstentionReason.FactMissing(string.Join(", ", mentioned), kind ?? missing);
    }

    private static Explanation Explain(AskedQuestion asked, ImmutableArray<RankedSentence> ranked, string decision) =>
        new(asked.Text, asked.Type.InWords(), [.. asked.SearchStems], [.. ranked.Select(sentence => new ConsideredPassage(sentence.Citation, sentence.Score, sentence.Evidence))], decision);

    private static string Told(ImmutableArray<Evidence> evidence) =>
        string.Join(", ", evidence.Where(piece => piece.Contribution != 0).Select(piece => $"{piece.Feature} {piece.Value:0.00} ({piece.Contribution:+0.00;-0.00})"));
}
