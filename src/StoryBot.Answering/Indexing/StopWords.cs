using System.Collections.Frozen;

namespace StoryBot.Answering.Indexing;

/// <summary>Words that carry grammar rather than content, question words among them: never looked for.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "a", "an", "the", "this", "that", "these", "those", "some", "any", "no", "not", "each", "every", "all", "both",
        "i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "it", "its", "they", "them",
        "their", "there", "here", "who", "whom", "whose", "which", "what", "when", "where", "why", "how",
        "many", "much", "am", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "done", "doing",
        "have", "has", "had", "having", "will", "would", "shall", "should", "can", "could", "may", "might", "must",
        "and", "or", "but", "nor", "if", "then", "than", "so", "as", "of", "in", "on", "at", "by", "for", "with", "about",
        "to", "from", "into", "onto", "up", "down", "out", "off", "over", "under", "during", "through", "between", "among",
        "s", "t", "also", "just", "only", "very", "too", "such", "please", "tell",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word)
    {
        var possessive = word.EndsWith("'s") || word.EndsWith("’s");
        return Words.Contains(possessive ? word[..^2] : word);
    }
}
