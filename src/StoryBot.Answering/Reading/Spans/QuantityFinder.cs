using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds dates, durations, amounts, shares and plain numbers.</summary>
internal static class QuantityFinder
{
    public static IEnumerable<CandidateSpan> Find(string text, ImmutableArray<Word> words)
    {
        for (var at = 0; at < words.Length;)
        {
            var found = DateAt(text, words, at) ?? NumberAt(words, at);
            if (found is { } span)
            {
                yield return span;
                at = span.Last + 1;
            }
            else
            {
                at++;
            }
        }
    }

    private static CandidateSpan? DateAt(string text, ImmutableArray<Word> words, int at)
    {
        var last = at;
        if (IsMonth(words[at]))
        {
            last = Follows(words, last, word => word.Looks(WordShape.Digits) && !word.Looks(WordShape.Year) && word.Span.Length <= 4);
            return Date(at, Follows(words, last, word => word.Looks(WordShape.Year)));
        }

        if (words[at].Looks(WordShape.Digits) && at + 1 < words.Length && IsMonth(words[at + 1]) && words[at].Span.Length <= 4)
        {
            return Date(at, Follows(words, at + 1, word => word.Looks(WordShape.Year)));
        }

        if (words[at].Is(WordClass.Weekday) || words[at].Looks(WordShape.Decade) || words[at].Stem is "yesterdai" or "todai" or "tomorrow" or "tonight")
        {
            return Date(at, at);
        }

        if (words[at].Looks(WordShape.Year) && !words[at].Looks(WordShape.Money | WordShape.Percent) && !(at + 1 < words.Length && words[at + 1].Is(WordClass.Unit | WordClass.Currency)))
        {
            return Date(at, at);
        }

        // "The 3rd of March, 1957"
        var month = at + 1 < words.Length && words[at + 1].Stem == "of" ? at + 2 : at + 1;
        if (words[at].Looks(WordShape.Ordinal) && month < words.Length && IsMonth(words[month]) && words[month].Break == WordBreak.None)
        {
            return Date(at, Follows(words, month, word => word.Looks(WordShape.Year)));
        }

        var relative = words[at].Stem is "last" or "next" or "previou" or "earlier" or "late" or "earli" or "mid" || words[at].Looks(WordShape.Ordinal);
        if (relative && at + 1 < words.Length && words[at + 1].Break == WordBreak.None)
        {
            var next = words[at + 1];
            if (next.Is(WordClass.DateNoun | WordClass.Weekday | WordClass.Month) || next.Looks(WordShape.Year | WordShape.Decade))
            {
                return Date(at, at + 1);
            }
        }

        return null;
    }

    // "may" and "march" in small letters are verbs.
    private static bool IsMonth(Word word) => word.Is(WordClass.Month) && word.Looks(WordShape.Capital);

    private static int Follows(ImmutableArray<Word> words, int last, Predicate<Word> wanted) =>
        last + 1 < words.Length && words[last + 1].Break is WordBreak.None or WordBreak.Comma && wanted(words[last + 1]) ? last + 1 : last;

    private static CandidateSpan Date(int first, int last) => new(first, last, SpanKind.Date);

    private static CandidateSpan? NumberAt(ImmutableArray<Word> words, int at)
    {
        if (!words[at].IsNumber || words[at].Looks(WordShape.Ordinal))
        {
            return null;
        }

        var last = at;
        while (last + 1 < words.Length && words[last + 1].IsNumber && words[last + 1].Break == WordBreak.None)
        {
            last++;
        }

        var kind = words[at].Looks(WordShape.Money) ? SpanKind.Money : words[last].Looks(WordShape.Percent) ? SpanKind.Percentage : SpanKind.Number;
        if (last + 1 >= words.Length || words[last + 1].Break != WordBreak.None)
        {
            return new CandidateSpan(at, last, kind);
        }

        return words[last + 1] switch
        {
            var next when next.Is(WordClass.PercentNoun) => new CandidateSpan(at, last + 1, SpanKind.Percentage),
            var next when next.Stem == "per" && last + 2 < words.Length && words[last + 2].Stem == "cent" => new CandidateSpan(at, last + 2, SpanKind.Percentage),
            var next when next.Is(WordClass.Currency) && kind == SpanKind.Number => new CandidateSpan(at, last + 1, SpanKind.Money),
            var next when next.Is(WordClass.TimeUnit) => new CandidateSpan(at, last + 1, SpanKind.Duration | SpanKind.Number),
            var next when next.Is(WordClass.Unit) => new CandidateSpan(at, last + 1, kind),
            _ => new CandidateSpan(at, last, kind),
        };
    }
}
