using System.Collections.Frozen;
using System.Text;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions;

/// <summary>Carries a Spanish question over to English word by word, so that an English article can be asked in Spanish.</summary>
/// <remarks>A few hundred frequent words and no grammar: names and figures stay, words it doesn't know stay as they are.</remarks>
internal static class SpanishBridge
{
    private static readonly FrozenDictionary<string, string> English = WordList.Lines("spanish.txt")
        .Select(line => WordList.Split(line, '='))
        .ToFrozenDictionary(pair => pair.Left, pair => pair.Right, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> QuestionWords =
        new[] { "quien", "quienes", "cuando", "donde", "adonde", "cuanto", "cuanta", "cuantos", "cuantas", "cual", "cuales" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The question in English words where it is Spanish; otherwise unchanged.</summary>
    public static string Cross(string question)
    {
        if (!IsSpanish(question))
        {
            return question;
        }

        var english = new StringBuilder();
        foreach (var word in question.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim('¿', '?', '¡', '!', ',', '.', ';', ':', '"', '«', '»');
            english.Append(English.TryGetValue(WithoutAccents(bare), out var found) ? found : bare).Append(' ');
        }

        return english.ToString().Replace("for what ", "why ", StringComparison.OrdinalIgnoreCase).Trim() + "?";
    }

    private static bool IsSpanish(string question)
    {
        if (question.Contains('¿', StringComparison.Ordinal))
        {
            return true;
        }

        var words = WithoutAccents(question).Split([' ', '?', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(QuestionWords.Contains) && words.Count(English.ContainsKey) * 2 >= words.Length;
    }

    private static string WithoutAccents(string word) => string.Create(word.Length, word, static (bare, accented) =>
    {
        for (var at = 0; at < bare.Length; at++)
        {
            bare[at] = accented[at] switch
            {
                'á' or 'Á' => 'a',
                'é' or 'É' => 'e',
                'í' or 'Í' => 'i',
                'ó' or 'Ó' => 'o',
                'ú' or 'ü' or 'Ú' => 'u',
                'ñ' or 'Ñ' => 'n',
                var plain => plain,
            };
        }
    });
}
