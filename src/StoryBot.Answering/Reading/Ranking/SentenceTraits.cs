using StoryBot.Answering.Reading.Quotes;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>What a sentence has to offer that the question does not say itself.</summary>
internal readonly record struct SentenceTraits(int Capitals, int Numbers, int Dates, int NewWords, float TypePresent, bool Leans, bool HasQuoteMark, bool IsPageFurniture)
{
    private const float NoType = 0.5f;

    public static SentenceTraits Of(AskedQuestion asked, HashSet<string> asks, string text, AnalyzedSentence sentence)
    {
        var words = WordReader.Read(text, sentence.Terms);
        var (capitals, numbers, dates, fresh) = (0, 0, 0, 0);
        foreach (var word in words)
        {
            if (asks.Contains(word.Stem))
            {
                continue;
            }

            fresh += word.IsStopWord ? 0 : 1;
            capitals += !word.IsStopWord && word.Looks(WordShape.Capital) ? 1 : 0;
            numbers += word.IsNumber ? 1 : 0;
            dates += word.Looks(WordShape.Year) || (word.Is(WordClass.Month | WordClass.Weekday) && word.Looks(WordShape.Capital)) ? 1 : 0;
        }

        var kinds = SpanFinder.KindsFor(asked.Type);
        var present = kinds == SpanKind.None ? NoType
            : SpanFinder.Find(text, words).Any(span => (span.Kind & kinds) != 0 && !IsAsked(asks, words.AsSpan()[span.First..(span.Last + 1)])) ? 1 : 0;
        var own = text.AsSpan(sentence.Span.Start, sentence.Span.Length);

        // "Watch how it happened »" links to elsewhere; news pages are full of them.
        return new SentenceTraits(capitals, numbers, dates, fresh, present, Leaning.Leans(sentence, text), own.ContainsAny('"', '“'), own.Contains('»'));
    }

    // What the question names itself is no answer to it.
    private static bool IsAsked(HashSet<string> asks, ReadOnlySpan<Word> span)
    {
        foreach (var word in span)
        {
            if (!word.IsStopWord && !asks.Contains(word.Stem))
            {
                return false;
            }
        }

        return true;
    }
}
