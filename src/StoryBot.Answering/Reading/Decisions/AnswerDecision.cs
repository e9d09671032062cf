using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Decides whether what was read is said aloud.</summary>
internal static class AnswerDecision
{
    private const int NextBest = 3;

    // What is less likely to answer than this is no help beside "the articles don't say".
    private const double WorthShowing = 0.03;

    public static Answer Decide(
        AskedQuestion asked,
        ImmutableArray<RankedSentence> ranked,
        (AnswerReading? Best, AnswerReading? Rival) readings,
        KnowledgeSnapshot snapshot,
        AnsweringOptions options,
        ReadingWeights weights)
    {
        var (reading, rival) = readings;
        if (reading is null)
        {
            AbstentionReason reason = snapshot.Articles.IsEmpty ? new AbstentionReason.NoArticles()
                : asked.Sought.IsEmpty ? new AbstentionReason.EmptyQuestion()
                : new AbstentionReason.NothingRelated();
            return Abstain(asked, ranked, null, 0, reason, "no passage shares a word with the question");
        }

        var genre = reading.Sentence.Passage.Genre;
        var evidence = AnswerEvidence.For(asked, reading, ranked, snapshot, weights.Confidence, genre);
        var confidence = LogOdds.Probability(evidence.Sum(piece => piece.Contribution));
        if (asked.Sought.IsEmpty)
        {
            return Abstain(asked, ranked, null, confidence, new AbstentionReason.EmptyQuestion(), "nothing in the question can be looked for");
        }

        var scruples = Scruples.About(asked, reading);
        var enough = NewsShift.Carry(weights.Confidence.Enough(options, genre), scruples.Sum(piece => piece.Contribution), genre.News);
        if (rival is not null && Disagreement.Between(asked, reading, rival))
        {
            var reason = new AbstentionReason.PassagesDisagree(reading.Citation, rival.Citation);
            return Abstain(asked, ranked, reading.Citation, confidence, reason, "two passages say all that was asked, with different figures");
        }

        var told = $"{enough:0.00} that the setting MaxWrongAnswers asks for{(scruples.IsEmpty ? "" : $", with {Told(scruples)}")}: {Told(evidence)}";
        return confidence < enough
            ? KeepSilent(asked, ranked, reading, confidence, snapshot, $"confidence {confidence:0.00} is below the {told}")
            : Say(asked, ranked, reading, confidence, $"confidence {confidence:0.00} reaches the {told}");
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
        AskedQuestion asked, ImmutableArray<RankedSentence> ranked, Citation? nearest, double confidence, AbstentionReason reason, string decision) =>
        new(reason, nearest, confidence) { Explanation = Explain(asked, ranked, decision) };

    private static Answer.Abstained KeepSilent(
        AskedQuestion asked, ImmutableArray<RankedSentence> ranked, AnswerReading reading, double confidence, KnowledgeSnapshot snapshot, string decision)
    {
        var nearest = NearestPassage.Of(asked, ranked, reading);
        var stems = nearest.Passage.Words.Select(term => term.Stem).ToHashSet(StringComparer.Ordinal);
        // A greeting, say, asks for nothing: no passage is near it.
        var helps = confidence >= WorthShowing && (asked.QuestionWord >= 0 || asked.Sought.Any(term => TermMatch.Best(term, stems) > 0));
        return Abstain(asked, ranked, helps ? nearest.Citation : null, confidence, SilenceReason.For(asked, nearest, stems, snapshot), decision);
    }

    private static Explanation Explain(AskedQuestion asked, ImmutableArray<RankedSentence> ranked, string decision) =>
        new(asked.Text, asked.Type.InWords(), [.. asked.SearchStems], [.. ranked.Select(sentence => new ConsideredPassage(sentence.Citation, sentence.Score, sentence.Evidence))], decision);

    private static string Told(ImmutableArray<Evidence> evidence) =>
        string.Join(", ", evidence.Where(piece => piece.Contribution != 0).Select(piece => $"{piece.Feature} {piece.Value:0.00} ({piece.Contribution:+0.00;-0.00})"));
}
