using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Tells the day of birth from that of death behind a name, "Ida Holm (3 March 1871 – 17 October 1949)", and both from when anything else happened.</summary>
/// <param name="asksForBirth">Whether it is asked for the birth; null for neither birth nor death.</param>
/// <param name="sentences">Those that are read.</param>
internal sealed class LifeDates(bool? asksForBirth, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    public static LifeDates? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences)
    {
        var words = asked.Words.Select(word => word.Lower(asked.Text)).ToArray();
        var birth = words.Any(word => word is "born" or "birth" or "birthday" or "birthdate");
        var death = words.Any(word => word is "die" or "died" or "dies" or "dead" or "death");
        var asksForLife = (birth && death) || words.Any(word => word is "live" or "lived" or "alive");
        return asked.Type == AnswerType.Date && !asksForLife ? new LifeDates(birth || death ? birth : null, sentences) : null;
    }

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        foreach (var (birth, death) in In(sentences[chosen.Sentence]))
        {
            if (asksForBirth is not { } isBirth)
            {
                if (Touches(chosen, birth) || Touches(chosen, death))
                {
                    return span => span.Sentence != chosen.Sentence || !(Touches(span, birth) || Touches(span, death));
                }

                continue;
            }

            var (wanted, other) = isBirth ? (birth, death) : (death, birth);
            if (Touches(chosen, other))
            {
                return span => span.Sentence == chosen.Sentence && span.First >= wanted.First && span.Last <= wanted.Last;
            }
        }

        return null;
    }

    private static bool Touches(ScoredSpan span, CandidateSpan date) => date.First <= span.Last && date.Last >= span.First;

    private static IEnumerable<(CandidateSpan Birth, CandidateSpan Death)> In(SentenceWords sentence)
    {
        var (text, words) = sentence;
        CandidateSpan[] dates = [.. QuantityFinder.Find(text, words).Where(span => span.Kind == SpanKind.Date)];
        for (var at = 0; at + 1 < dates.Length; at++)
        {
            var (birth, death) = (dates[at], dates[at + 1]);
            var (start, end) = (words[birth.First].Span.Start, words[death.Last].Span.End);
            var isBehindName = birth.First > 0 && words[birth.First - 1].Looks(WordShape.Capital) && text[start - 1] == '(';
            var isClosed = end < text.Length && text[end] == ')';
            if (isBehindName && isClosed && death.First == birth.Last + 1
                && text.AsSpan(words[birth.Last].Span.End..words[death.First].Span.Start).ContainsAny('-', '–', '—'))
            {
                yield return (birth, death);
            }
        }
    }
}
