using System.Collections.Frozen;

namespace StoryBot.Answering.Reading.Words;

/// <summary>Words that turn a sentence into its opposite.</summary>
internal static class Negation
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "except", "unlike", "lack", "lacks", "lacked", "fail", "failed", "refused",
        "cannot", "can't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "won't", "wouldn't", "couldn't", "shouldn't", "hasn't", "haven't",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
