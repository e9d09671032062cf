using System.Collections.Frozen;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>Words that nobody misses in an article, nor wants to hear that it has: they go with everything.</summary>
internal static class UnmissedWords
{
    private const WordClass Common = WordClass.Function | WordClass.Leaning | WordClass.LightWord | WordClass.ReportingVerb;

    // Not in lexicon.txt: what is learned looks at its classes.
    private static readonly FrozenSet<string> Others = new[]
    {
        // Adverbs and what only places a thing among its like.
        "ever", "never", "still", "already", "again", "always", "often", "sometimes", "soon", "later", "now", "then", "ago", "away", "else", "even", "quite", "rather",
        "maybe", "perhaps", "instead", "exactly", "actually", "really", "currently", "usually", "normally", "typically", "generally", "probably", "possibly",
        "finally", "originally", "previously", "recently", "eventually", "together", "anyway", "last", "next", "latest", "current", "previous", "same", "less",
        // What is said to the bot.
        "hello", "hi", "hey", "ok", "okay", "thanks", "thank", "sorry", "yes", "well", "oh", "lol",
        // Verbs without much of a meaning.
        "bring", "brings", "bringing", "live", "lives", "living", "look", "looks", "like", "let", "put", "puts", "keep", "keeps", "try", "seems", "start", "stop",
        "happening", "wants", "needs", "shows", "thinks", "believes", "mentions", "describes",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contain(string word) => Others.Contains(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase) || (Lexicon.ClassOf(word) & Common) != 0;
}
