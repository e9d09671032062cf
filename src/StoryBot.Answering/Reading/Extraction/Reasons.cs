using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Refuses, where it is asked why, names and numbers alone, and what only follows: of "the rack is low, so we take them" the rack is the reason.</summary>
internal sealed class Reasons(ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    public static Reasons? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) => asked.Type == AnswerType.Reason ? new Reasons(sentences) : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        var sentence = sentences[chosen.Sentence];
        if (ConsequenceIn(sentence) is var (joint, first) && chosen.First >= joint && chosen.First <= first + 1)
        {
            return span => span.Sentence == chosen.Sentence && span.Last == joint - 1 && span.Last > span.First && (span.First == 0 || sentence.Words[span.First].Break >= WordBreak.Opening);
        }

        if (CanBe(chosen))
        {
            return null;
        }

        return CanBe;
    }

    private bool CanBe(ScoredSpan span) =>
        sentences[span.Sentence].Words[span.First..(span.Last + 1)].Any(word => !word.IsNumber && !word.Looks(WordShape.Capital) && !word.Is(WordClass.Function));

    // Where the reason has ended, and where its consequence begins: ", so we take them", "and that is why we take them".
    private static (int Joint, int First)? ConsequenceIn(SentenceWords sentence)
    {
        for (var at = 1; at + 1 < sentence.Words.Length; at++)
        {
            if (IsSo(sentence, at))
            {
                return (at, at + 1);
            }

            if (sentence.Lower(at) == "why" && Pointing(sentence, at) is > 0 and var pointing)
            {
                return (sentence.Lower(pointing - 1) == "and" && pointing > 1 ? pointing - 1 : pointing, at);
            }
        }

        return null;
    }

    // ", so the", but not "so that", "so far" or "so 12".
    private static bool IsSo(SentenceWords sentence, int at)
    {
        var next = sentence.Words[at + 1];
        return sentence.Lower(at) == "so" && sentence.Words[at].Break == WordBreak.Comma && next.Break == WordBreak.None && !next.IsNumber
            && sentence.Lower(at + 1) is not ("that" or "much" or "many" or "few" or "far")
            && (next.Is(WordClass.Determiner | WordClass.Pronoun | WordClass.Auxiliary) || next.Looks(WordShape.Capital));
    }

    // "That" in "that is why" and "that's why"; 0 where neither stands there.
    private static int Pointing(SentenceWords sentence, int why) => (sentence.Lower(why - 2), sentence.Lower(why - 1)) switch
    {
        ("that" or "which", "is" or "was") => why - 2,
        (_, "that's" or "that’s") => why - 1,
        _ => 0,
    };
}
