using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Reports;

/// <summary>Lists questions whose quote missed the answer, by the question's first word: what to look at next.</summary>
internal static class LostQuestions
{
    private static readonly string[] QuestionWords = ["who", "whom", "whose", "when", "where", "how many", "how much", "how", "which", "why", "what"];

    public static void Print(TextWriter output, Scores scores, int each)
    {
        var answerable = scores.Outcomes.SelectMany(article => article).Where(outcome => outcome.Question.IsAnswerable);
        foreach (var kind in answerable.GroupBy(outcome => Kind(outcome.Question)).OrderByDescending(kind => kind.Count()))
        {
            var lost = kind.Where(outcome => !outcome.HitsSentence).ToArray();
            var ranked = kind.Count(outcome => outcome.ParagraphRank == 1);
            output.WriteLine($"\n{scores.Set}, {kind.Key}: {kind.Count()} questions, paragraph first in {ranked}, quote lost in {lost.Length}");
            foreach (var outcome in lost.Take(each))
            {
                var gold = outcome.Question.Golds[0];
                output.WriteLine($"  {outcome.Question.Text.Trim()}");
                output.WriteLine($"    gold: {gold.Text} (paragraph {gold.Paragraph}, ranked {outcome.ParagraphRank?.ToString() ?? "nowhere"})");
                output.WriteLine($"    said: {Quote(outcome)}");
            }
        }
    }

    private static string Kind(SetQuestion question) => QuestionWords
        .Select(word => (Word: word, At: $" {question.Text} ".IndexOf($" {word} ", StringComparison.OrdinalIgnoreCase)))
        .Where(found => found.At >= 0)
        .OrderBy(found => found.At)
        .Select(found => found.Word)
        .FirstOrDefault("other");

    private static string Quote(Outcome outcome) => outcome.Reply.Quote is { } quote
        ? $"{quote.Passage.Paragraph.Number}: {(quote.Quote.Length > 100 ? quote.Quote[..100] + "…" : quote.Quote)}"
        : "nothing";
}
