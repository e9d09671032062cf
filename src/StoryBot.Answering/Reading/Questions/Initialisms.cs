using System.Collections.Frozen;
using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions;

/// <summary>Spells out well-known initials that stand in no article where their words do: a "CEO" may only be named as chief executive.</summary>
internal sealed class Initialisms(Func<string, ImmutableArray<Term>> analyze)
{
    private readonly FrozenDictionary<string, string> known = WordList.Lines("initialisms.txt")
        .Select(line => WordList.Split(line, ':'))
        .ToFrozenDictionary(pair => pair.Left, pair => pair.Right, StringComparer.Ordinal);

    public string SpellOut(string question, TermStatistics statistics)
    {
        var text = question;
        var terms = analyze(question);
        for (var at = terms.Length - 1; at >= 0; at--)
        {
            if (WordsOf(question, terms, at) is { } words && statistics.PassagesWith(terms[at].Stem) == 0 && StandSomewhere(words, statistics))
            {
                text = $"{text[..terms[at].Span.Start]}{words}{text[terms[at].Span.End..]}";
            }
        }

        return text;
    }

    // "Who is CEO Anna Bell?" has them for a title: the question is about the name.
    private string? WordsOf(string question, ImmutableArray<Term> terms, int at)
    {
        var isTitle = at + 1 < terms.Length && char.IsUpper(question[terms[at + 1].Span.Start]);
        var written = terms[at].Span.Of(question);
        return isTitle ? null : known.GetValueOrDefault(written) ?? known.GetValueOrDefault(written.ToLowerInvariant());
    }

    private bool StandSomewhere(string words, TermStatistics statistics) =>
        analyze(words).All(term => term.IsStopWord || statistics.PassagesWith(term.Stem) > 0);
}
