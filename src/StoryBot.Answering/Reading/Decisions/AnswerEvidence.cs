using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>What speaks for and against a reading being the answer; the sum is the log-odds that it is.</summary>
internal static class AnswerEvidence
{
    // A rule, not learned: the training sets hardly ever ask what letters stand for.
    private static readonly Evidence SpelledOut = new("LettersSpelledOut", 1, 5);

    // Nor do they ask for figures of passages that hold none, as people do.
    private static readonly Evidence NoFigure = new("NoFigure", 1, -3);

    // Whether something is so, only a passage tells that mentions all of it.
    private static readonly Evidence Unmentioned = new("Unmentioned", 1, -2);

    public static ImmutableArray<Evidence> For(
        AskedQuestion asked, AnswerReading reading, ImmutableArray<RankedSentence> ranked, KnowledgeSnapshot snapshot, ConfidenceModel model)
    {
        var values = ReadingFeatures.Measure(asked, reading, ranked, snapshot);
        var learned = model.Score(values);
        var listed = model.Tell(values);
        Evidence[] rules =
        [
            .. reading.IsSpelledOut ? [SpelledOut] : Array.Empty<Evidence>(),
            .. LacksFigure(asked, reading) ? [NoFigure] : Array.Empty<Evidence>(),
            .. LeavesUnmentioned(asked, reading) ? [Unmentioned] : Array.Empty<Evidence>(),
        ];
        var news = LeadPrior.NewsLikeness(reading.Sentence.Passage.Passage.Article);
        return
        [
            .. listed,
            new Evidence("Unlisted", 1, learned - listed.Sum(piece => piece.Contribution)),
            .. rules,
            new Evidence("News", news, NewsShift.Of(learned + rules.Sum(piece => piece.Contribution), news)),
        ];
    }

    private static bool LacksFigure(AskedQuestion asked, AnswerReading reading) =>
        asked.Type is AnswerType.Number or AnswerType.Percentage or AnswerType.Money or AnswerType.Duration
        && !reading.IsTyped
        && !reading.Quoted.Any(sentence => HoldsFigure(reading.Sentence.Passage.Passage.Text, sentence));

    private static bool HoldsFigure(string text, AnalyzedSentence sentence) => sentence.Terms.Any(term =>
        char.IsAsciiDigit(text[term.Span.Start]) || (Lexicon.ClassOf(text.AsSpan(term.Span.Start, term.Span.Length)) & WordClass.NumberWord) != 0);

    private static bool LeavesUnmentioned(AskedQuestion asked, AnswerReading reading)
    {
        if (asked.Type != AnswerType.YesNo)
        {
            return false;
        }

        var quoted = ReadingFeatures.Stems(reading.Quoted);
        return asked.Sought.Any(term => TermMatch.Best(term, quoted) == 0);
    }
}
