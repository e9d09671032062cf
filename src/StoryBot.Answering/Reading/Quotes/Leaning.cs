using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Quotes;

/// <summary>Tells whether a sentence needs the one before it to be understood: "Their discussions culminated in…".</summary>
internal static class Leaning
{
    // A pronoun this near the start points out of the sentence; a later one mostly points inside.
    private const int Opening = 3;

    public static bool Leans(AnalyzedSentence sentence, string text)
    {
        for (var at = 0; at < Math.Min(Opening, sentence.Terms.Length); at++)
        {
            var word = sentence.Terms[at].Span.Of(text);
            if ((Lexicon.ClassOf(word) & WordClass.Leaning) != 0 && !(at > 0 && word is "that" or "it"))
            {
                return true;
            }

            // A name comes first: what follows can lean on it.
            if (at > 0 && char.IsUpper(word[0]))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether its first word points back at more than one: "They …", "Both …".</summary>
    public static bool LeansOnSeveral(AnalyzedSentence sentence, string text) =>
        sentence.Terms is [var first, ..] && first.Span.Of(text) is "Their" or "They" or "Both";
}
