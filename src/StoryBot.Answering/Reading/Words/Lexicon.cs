using System.Collections.Frozen;

namespace StoryBot.Answering.Reading.Words;

/// <summary>Looks words up in the word lists of <c>lexicon.txt</c>, whatever their case.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Classes =
        Read().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordClass ClassOf(ReadOnlySpan<char> word) => Classes.TryGetValue(word, out var found) ? found : WordClass.None;

    private static Dictionary<string, WordClass> Read()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in WordList.Lines("lexicon.txt"))
        {
            var (name, words) = WordList.Split(line, ':');
            var wordClass = Enum.Parse<WordClass>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                classes[word] = classes.GetValueOrDefault(word) | wordClass;
            }
        }

        return classes;
    }
}
