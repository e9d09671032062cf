using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Words;

/// <summary>Stems that stand for each other, from the groups of <c>synonyms.txt</c>.</summary>
internal sealed class Synonyms(Func<string, ImmutableArray<Term>> analyze)
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> stems = Read(analyze);

    public ImmutableArray<string> Of(string stem) => stems.GetValueOrDefault(stem, []);

    private static FrozenDictionary<string, ImmutableArray<string>> Read(Func<string, ImmutableArray<Term>> analyze)
    {
        var groups = WordList.Lines("synonyms.txt").Select(line => analyze(line).Select(term => term.Stem).Distinct().ToArray());
        return groups
            .SelectMany(group => group.SelectMany(stem => group.Where(other => other != stem).Select(other => (stem, other))))
            .GroupBy(pair => pair.stem, pair => pair.other, StringComparer.Ordinal)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Distinct().ToImmutableArray(), StringComparer.Ordinal);
    }
}
