using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Refuses spans that begin or end inside a date or a number: of "4 May 1935" the 4 says nothing, though "May 1935" and "1935" do.</summary>
internal sealed class WholeUnits(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    private readonly Dictionary<int, List<CandidateSpan>> dates = [];

    // "In which month …?" asks for a part.
    private readonly bool asksForPart = asked.Words.Any(word =>
        word.Stem == asked.Focus && word.Is(WordClass.DateNoun) && !word.Span.Of(asked.Text).Equals("date", StringComparison.OrdinalIgnoreCase));

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        if (!Cuts(chosen))
        {
            return null;
        }

        return span => !Cuts(span);
    }

    private bool Cuts(ScoredSpan span)
    {
        var (text, words) = sentences[span.Sentence];
        return Belong(text, words, span.First - 1) || Belong(text, words, span.Last) || (!asksForPart && CutsDate(span, words));
    }

    private bool CutsDate(ScoredSpan span, ImmutableArray<Word> words)
    {
        if (!dates.TryGetValue(span.Sentence, out var known))
        {
            known = DatesOf(sentences[span.Sentence]);
            dates[span.Sentence] = known;
        }

        foreach (var date in known)
        {
            var first = Math.Max(span.First, date.First);
            var last = Math.Min(span.Last, date.Last);
            if (first <= last && (first > date.First || last < date.Last) && !IsWhole(words, first, last))
            {
                return true;
            }
        }

        return false;
    }

    private static List<CandidateSpan> DatesOf(SentenceWords sentence) =>
        [.. QuantityFinder.Find(sentence.Text, sentence.Words).Where(span => span.Kind == SpanKind.Date && span.Last > span.First && IsSurely(sentence.Words, span))];

    // "In May, 12 people", "in May 12 people" and "at 19, May" are no days of May.
    private static bool IsSurely(ImmutableArray<Word> words, CandidateSpan date)
    {
        var endsInDay = IsDay(words[date.Last]);
        return (words[date.First + 1].Break == WordBreak.None || words[date.First + 1].Looks(WordShape.Year))
            && !(endsInDay && date.Last + 1 < words.Length && words[date.Last + 1].Break == WordBreak.None && !words[date.Last + 1].Is(WordClass.Function));
    }

    private static bool IsWhole(ImmutableArray<Word> words, int first, int last) => (last - first) switch
    {
        0 => words[first].Looks(WordShape.Year | WordShape.Decade) || words[first].Is(WordClass.Weekday),
        1 => words[first].Is(WordClass.Month) ? words[last].Looks(WordShape.Digits) : IsDay(words[first]) && words[last].Is(WordClass.Month),
        _ => false,
    };

    private static bool IsDay(Word word) => word.Looks(WordShape.Digits) && !word.Looks(WordShape.Year | WordShape.Decade);

    // Whether the word and the next one are one number: "4.5 million", "twenty-five".
    private static bool Belong(string text, ImmutableArray<Word> words, int at)
    {
        if (at < 0 || at + 1 >= words.Length || !words[at].IsNumber || words[at].Looks(WordShape.Year) || words[at + 1].Break != WordBreak.None)
        {
            return false;
        }

        var isHyphen = text.AsSpan(words[at].Span.End..words[at + 1].Span.Start) is "-";
        return words[at + 1].Span.Of(text).ToLowerInvariant() is "hundred" or "thousand" or "million" or "billion" or "trillion"
            || (isHyphen && words[at].Is(WordClass.NumberWord) && words[at + 1].Is(WordClass.NumberWord));
    }
}
