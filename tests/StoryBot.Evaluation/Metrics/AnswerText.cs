using System.Text;

namespace StoryBot.Evaluation.Metrics;

/// <summary>Compares answers as SQuAD's official script does: lower case, no punctuation, no articles, single spaces.</summary>
/// <remarks>https://rajpurkar.github.io/SQuAD-explorer/ (evaluate-v2.0.py).</remarks>
internal static class AnswerText
{
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    public static string[] Tokens(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            if (!Punctuation.Contains(c))
                kept.Append(c);
        }

        return [.. kept.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the"))];
    }

    public static bool IsExactMatch(string said, string gold) => Tokens(said).SequenceEqual(Tokens(gold));

    /// <summary>Whether a text holds an answer's words, one after the other; an answer without any is in none.</summary>
    public static bool Holds(string text, string answer)
    {
        var words = Tokens(answer);
        return words.Length > 0 && $" {string.Join(' ', Tokens(text))} ".Contains($" {string.Join(' ', words)} ", StringComparison.Ordinal);
    }

    /// <summary>The harmonic mean of precision and recall over words; 1 where both say nothing.</summary>
    public static double F1(string said, string gold)
    {
        var saidTokens = Tokens(said);
        var goldTokens = Tokens(gold);
        if (saidTokens.Length == 0 || goldTokens.Length == 0)
            return saidTokens.Length == goldTokens.Length ? 1 : 0;

        var left = goldTokens.CountBy(token => token).ToDictionary();
        var shared = 0;
        foreach (var token in saidTokens)
        {
            if (left.GetValueOrDefault(token) is var count and > 0)
            {
                left[token] = count - 1;
                shared++;
            }
        }

        return 2.0 * shared / (saidTokens.Length + goldTokens.Length);
    }
}
