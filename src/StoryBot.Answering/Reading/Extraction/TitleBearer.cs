using System.Collections.Frozen;
using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Knows who bears the title that is asked for, where it stands right before a name: "who is the town clerk?" of "Town Clerk Beverly Stone".</summary>
internal sealed class TitleBearer(ImmutableArray<string> title, ImmutableArray<SentenceWords> sentences) : ISpanRule
{
    // "Deputy Mayor Tom Reed" is not the mayor, and "former Mayor Tom Reed" need not be.
    private static readonly FrozenSet<string> Others = new[] { "deputy", "vice", "assistant", "former", "ex", "then", "late", "outgoing", "incoming" }.ToFrozenSet();

    public static TitleBearer? For(AskedQuestion asked, ImmutableArray<SentenceWords> sentences) =>
        asked.Type == AnswerType.Person && TitleIn(asked) is { IsEmpty: false } title ? new TitleBearer(title, sentences) : null;

    public Predicate<ScoredSpan>? Instead(ScoredSpan chosen)
    {
        (int First, int Last)[] bearers = [.. BearersIn(sentences[chosen.Sentence])];
        return bearers.Length == 0 || bearers.Any(name => name.First <= chosen.Last && name.Last >= chosen.First && chosen.Last <= name.Last)
            ? null
            : span => span.Sentence == chosen.Sentence && bearers.Any(name => span.Last == name.Last && span.First >= name.First - title.Length && span.First <= name.First);
    }

    // Names right behind the title: "Police Chief [Manny Ortega]".
    private IEnumerable<(int First, int Last)> BearersIn(SentenceWords sentence)
    {
        var words = sentence.Words;
        for (var at = 0; at + title.Length < words.Length; at++)
        {
            var name = at + title.Length;
            if (!Stands(words, at) || Others.Contains(sentence.Lower(at - 1)) || !words[name].Looks(WordShape.Capital) || words[name].Break != WordBreak.None)
            {
                continue;
            }

            var last = name;
            while (last + 1 < words.Length && words[last + 1].Break == WordBreak.None && words[last + 1].Looks(WordShape.Capital))
            {
                last++;
            }

            yield return (name, last);
        }
    }

    private bool Stands(ImmutableArray<Word> words, int from)
    {
        for (var at = 0; at < title.Length; at++)
        {
            if (words[from + at].Stem != title[at] || (at > 0 && words[from + at].Break != WordBreak.None))
            {
                return false;
            }
        }

        return true;
    }

    // What stands between "who is the", or "who is somebody's", and the next small word.
    private static ImmutableArray<string> TitleIn(AskedQuestion asked)
    {
        var at = asked.QuestionWord;
        if (at < 0 || at + 2 >= asked.Words.Length || asked.Words[at].Lower(asked.Text) != "who" || asked.Words[at + 1].Lower(asked.Text) is not ("is" or "was" or "are" or "were"))
        {
            return [];
        }

        var from = Enumerable.Range(at + 2, asked.Words.Length - at - 2).FirstOrDefault(word => asked.Words[word].IsPossessive(asked.Text), asked.Words[at + 2].Lower(asked.Text) == "the" ? at + 2 : -1);
        return from < 0 ? [] : [.. asked.Words.Skip(from + 1).TakeWhile(word => !word.Is(WordClass.Function)).Select(word => word.Stem)];
    }
}
