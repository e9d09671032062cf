using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>What speaks for and against a reading being the answer; the sum is the log-odds that it is.</summary>
internal static class AnswerEvidence
{
    // A rule, not learned: the training sets hardly ever ask what letters stand for.
    private static readonly Evidence SpelledOut = new("LettersSpelledOut", 1, 5);

    public static ImmutableArray<Evidence> For(
        AskedQuestion asked, AnswerReading reading, ImmutableArray<RankedSentence> ranked, KnowledgeSnapshot snapshot, ConfidenceByDomain confidence, Genre genre)
    {
        var values = ReadingFeatures.Measure(asked, reading, ranked, snapshot);
        var learned = confidence.Score(values, genre);
        var listed = confidence.Tell(values, genre);
        Evidence[] rules = reading.IsSpelledOut ? [SpelledOut] : [];
        return
        [
            .. listed,
            new Evidence("Unlisted", 1, learned - listed.Sum(piece => piece.Contribution)),
            .. rules,
            new Evidence("News", genre.News, NewsShift.Of(learned + rules.Sum(piece => piece.Contribution), genre.News)),
        ];
    }
}
