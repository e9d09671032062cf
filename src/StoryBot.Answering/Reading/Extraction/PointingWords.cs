using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Refuses words that only point at something: "there", "on it", "they".</summary>
internal sealed class PointingWords(ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        if (!Only(chosen))
        {
            return null;
        }

        return span => !Only(span);
    }

    private bool Only(ScoredSpan span)
    {
        var sentence = sentences[span.Sentence];
        return span.Places.All(at => Points(sentence.Lower(at), sentence.Words[at]));
    }

    // "US" and "IT" name something, "May" and "Will" can.
    private static bool Points(string written, Word word) =>
        !word.Looks(WordShape.AllCapitals)
        && (IsPronoun(written) || (word.Is(WordClass.Preposition | WordClass.Determiner | WordClass.Auxiliary) && !word.IsNumber && !SaysSomething(written) && !CanBeName(word)));

    private static bool CanBeName(Word word) =>
        word.Looks(WordShape.Capital) && (word.Break != WordBreak.Edge || word.Is(WordClass.Month | WordClass.FirstName));

    private static bool IsPronoun(string written) =>
        written is "there" or "here" or "i" or "me" or "we" or "us" or "you" or "he" or "him" or "she" or "her" or "it" or "they" or "them"
            or "this" or "that" or "these" or "those" or "his" or "its" or "their";

    // How many, or where.
    private static bool SaysSomething(string written) =>
        written is "no" or "none" or "all" or "both" or "most" or "each" or "every" or "several" or "many" or "few" or "some"
            or "off" or "out" or "up" or "down" or "inside" or "outside" or "above" or "below" or "behind";
}
