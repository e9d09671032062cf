using System.Text.RegularExpressions;

namespace StoryBot.Answering.Reading.Questions;

/// <summary>Spells contracted question words out: "who's", "what’re", and "whats" as chats write it; the WHO's are not meant.</summary>
internal static partial class Contractions
{
    public static string SpellOut(string question) => Are().Replace(Is().Replace(question, "$1 is"), "$1 are");

    [GeneratedRegex(@"\b(?!WHO)((?i:who|what|when|where|why|how))['’]?s\b", RegexOptions.CultureInvariant)]
    private static partial Regex Is();

    [GeneratedRegex(@"\b((?i:who|what|when|where|why|how))['’]re\b", RegexOptions.CultureInvariant)]
    private static partial Regex Are();
}
