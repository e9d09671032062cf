using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Refuses, where it is asked why, names and numbers alone: they are no reason.</summary>
internal sealed class Reasons(ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    public static Reasons? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) => asked.Type == AnswerType.Reason ? new Reasons(sentences) : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen) => CanBe(chosen) ? null : CanBe;

    private bool CanBe(ScoredSpan span) =>
        sentences[span.Sentence].Words[span.First..(span.Last + 1)].Any(word => !word.IsNumber && !word.Looks(WordShape.Capital) && !word.Is(WordClass.Function));
}
