using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Ends an answer that is a name, a place or a figure where another clause begins: "the library" of "the library because the small room gets new carpet".</summary>
internal sealed class ClauseEnds(ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    public static ClauseEnds? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences)
    {
        var isOne = asked.Focus is not null || asked.Type.IsStrict() || asked.Type is AnswerType.Person or AnswerType.Organisation or AnswerType.Place;
        return isOne && !asked.AsksForSeveral && !SaidWords.AreAskedFor(asked) ? new ClauseEnds(sentences) : null;
    }

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var sentence = sentences[chosen.Sentence];
        var at = chosen.Places.Skip(1).FirstOrDefault(place => IsBorder(sentence, chosen, place), -1);
        return at < 0 ? null : span => span.Sentence == chosen.Sentence && span.First == chosen.First && span.Last == at - 1;
    }

    private static bool IsBorder(SentenceWords sentence, ScoredSpan span, int at) => sentence.Lower(at) switch
    {
        "because" or "although" or "whereas" => true,
        "and" or "but" => at < span.Last && BeginsClause(sentence, span, at),
        _ => false,
    };

    // "…, and the access ends", but not "the key, the card, and the badge".
    private static bool BeginsClause(SentenceWords sentence, ScoredSpan span, int at) =>
        sentence.Words[at].Break == WordBreak.Comma
        && (sentence.Words[at + 1].Is(WordClass.Pronoun) || sentence.Lower(at + 1) is "the" or "this" or "that" or "these" or "those" or "its" or "his" or "her" or "their")
        && !sentence.Words[(span.First + 1)..at].Any(word => word.Break == WordBreak.Comma);
}
