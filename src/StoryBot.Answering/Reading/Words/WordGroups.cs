using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Words;

/// <summary>Stems that stand for each other, from a word list with a group a line.</summary>
internal sealed class WordGroups(string file, Func<string, ImmutableArray<Term>> analyze)
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> others = Read(file, analyze);

    /// <summary>The other stems of the groups that hold the stem.</summary>
    public ImmutableArray<string> Of(string stem) => others.GetValueOrDefault(stem, []);

    private static FrozenDictionary<string, ImmutableArray<string>> Read(string file, Func<string, ImmutableArray<Term>> analyze)
    {
        var groups = WordList.Lines(file).Select(line => analyze(line).Select(term => term.Stem).Distinct().ToArray());
        return groups
            .SelectMany(group => group.SelectMany(stem => group.Where(other => other != stem).Select(other => (stem, other))))
            .GroupBy(pair => pair.stem, pair => pair.other, StringComparer.Ordinal)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Distinct().ToImmutableArray(), StringComparer.Ordinal);
    }
}
