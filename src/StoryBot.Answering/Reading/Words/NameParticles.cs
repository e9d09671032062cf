namespace StoryBot.Answering.Reading.Words;

/// <summary>The small words that may stand inside a name: "Department of Defense", "Ludwig van Beethoven".</summary>
internal static class NameParticles
{
    public static bool Contains(string word) => word is "of" or "de" or "von" or "van" or "del" or "al" or "bin" or "la" or "the" or "der" or "den" or "di" or "da" or "du" or "dos" or "le" or "ten" or "ter" or "ibn";
}
