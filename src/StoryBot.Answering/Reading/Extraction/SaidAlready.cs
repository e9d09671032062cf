using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Refuses words that the question says itself, where it asks for somebody, some place or some time: who plays Anders is not "Anders".</summary>
internal sealed class SaidAlready(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    public static SaidAlready? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) =>
        asked.Type is AnswerType.Person or AnswerType.Organisation or AnswerType.Place or AnswerType.Date && !asked.Has(word => word == "or")
            ? new SaidAlready(asked, sentences)
            : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        if (!AreSaid(chosen))
        {
            return null;
        }

        var times = OtherTimes(sentences[chosen.Sentence]);
        return span => span.Sentence == chosen.Sentence && !AreSaid(span) && (times.Length == 0 || Array.Exists(times, time => span.Holds(time)));
    }

    // "When does it open on Thursday?" asks for another time than Thursday.
    private Figure[] OtherTimes(SentenceWords sentence)
    {
        var times = asked.Type == AnswerType.Date ? Dimension.Date | Dimension.Clock : Dimension.None;
        return [.. sentence.Figures.Where(figure => (figure.Dimension & times) != 0 && !sentence.Words[figure.First..(figure.Last + 1)].All(asked.Says))];
    }

    private bool AreSaid(ScoredSpan span)
    {
        var sentence = sentences[span.Sentence];
        Word[] words = [.. sentence.Words[span.First..(span.Last + 1)].Where(word => !SaysNothing(sentence.Text, word))];
        return words.Length > 0 && Array.TrueForAll(words, asked.Says);
    }

    // "Other members" are others than the members.
    private static bool SaysNothing(string text, Word word) =>
        (word.IsStopWord || word.Is(WordClass.Function))
        && (!word.Is(WordClass.Determiner) || word.Lower(text) is "the" or "a" or "an" or "this" or "that" or "these" or "those" or "my" or "our" or "your" or "his" or "her" or "its" or "their");
}
