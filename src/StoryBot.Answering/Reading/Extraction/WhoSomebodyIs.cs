using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Refuses what says of nobody who they are: an age, a date, a bare title, words that reach across a quotation mark.</summary>
internal sealed class WhoSomebodyIs(ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    private const WordClass OfTime = WordClass.Month | WordClass.Weekday | WordClass.DateNoun | WordClass.TimeUnit;

    public static WhoSomebodyIs? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences)
    {
        var asksWho = asked.Type == AnswerType.Definition && asked.QuestionWord >= 0
            && asked.Words[asked.QuestionWord].Span.Of(asked.Text).Equals("who", StringComparison.OrdinalIgnoreCase);
        return asksWho ? new WhoSomebodyIs(sentences) : null;
    }

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        if (SaysWho(chosen))
        {
            return null;
        }

        return span => span.Sentence == chosen.Sentence && SaysWho(span);
    }

    private bool SaysWho(ScoredSpan span)
    {
        var words = sentences[span.Sentence].Words;
        var inside = Enumerable.Range(span.First, span.Last - span.First + 1);
        return inside.Any(at => !words[at].IsNumber && !words[at].Is(OfTime | WordClass.Function))
            && !(words[span.First].IsNumber && words[span.First + 1].Break == WordBreak.Comma)
            && !(span.First == span.Last && words[span.First].Is(WordClass.Title) && words[span.First].Looks(WordShape.Capital))
            && !inside.Skip(1).Any(at => words[at].Break == WordBreak.Quote);
    }
}
