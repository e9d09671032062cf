using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Refuses, where it is asked when, words that say no time while a date or an hour stands beside them in the sentence.</summary>
internal sealed class FittingDates(ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    private const Dimension Times = Dimension.Date | Dimension.Clock;

    public static FittingDates? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) =>
        asked.Type == AnswerType.Date ? new FittingDates(sentences) : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var (text, words) = sentences[chosen.Sentence];
        var figures = FigureFinder.Find(text, words);
        if (SaysTime(text, words, chosen) || figures.Any(figure => (figure.Dimension & (Times | Dimension.Duration | Dimension.Age)) != 0 && figure.First <= chosen.Last && figure.Last >= chosen.First))
        {
            return null;
        }

        return span => span.Sentence == chosen.Sentence
            && figures.Any(figure => (figure.Dimension & Times) != 0 && figure.First >= span.First && figure.Last <= span.Last);
    }

    // "After the match", "when it rained", "in spring", "at noon", "now": times without a figure.
    private static bool SaysTime(string text, ImmutableArray<Word> words, ScoredSpan span)
    {
        for (var at = Math.Max(0, span.First - 1); at <= span.Last; at++)
        {
            var isBefore = at < span.First;
            var saysTime = IsTemporal(words[at].Span.Of(text).ToLowerInvariant()) || (!isBefore && (words[at].Is(WordClass.DateNoun | WordClass.TimeUnit) || ClockTime.IsNamed(text, words[at])));
            if (saysTime)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTemporal(string word) =>
        word is "after" or "before" or "when" or "while" or "during" or "since" or "until" or "till" or "once" or "as" or "by" or "now" or "then"
            or "later" or "earlier" or "ago" or "soon" or "recently" or "immediately" or "upon" or "following" or "amid" or "never" or "always" or "ever" or "between";
}
