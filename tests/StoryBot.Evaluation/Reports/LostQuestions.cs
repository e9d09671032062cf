namespace StoryBot.Evaluation.Reports;

/// <summary>Lists what went wrong, by kinds of loss: what to look at next.</summary>
internal static class LostQuestions
{
    // Below it the short answer is another one, or hidden among other words.
    private const double SharedWords = 0.5;

    private const int QuoteShown = 160;

    private static readonly (string Name, Func<Outcome, bool> Is)[] Kinds =
    [
        ("answered, though the article does not tell", outcome => !outcome.Question.IsAnswerable && outcome.Reply.HasAnswered),
        ("answered by another passage", outcome => outcome.Question.IsAnswerable && outcome.Reply.HasAnswered && !outcome.ShowsAnswer),
        ("met by silence, the right passage at hand", outcome => outcome.Question.IsAnswerable && !outcome.Reply.HasAnswered && outcome.ShowsAnswer),
        ("met by silence, another passage at hand", outcome => outcome.Question.IsAnswerable && !outcome.Reply.HasAnswered && !outcome.ShowsAnswer),
        ("quoted rightly, cut short wrongly", outcome => outcome.IsRight && outcome.Question.IsAnswerable && outcome.TokenF1 < SharedWords),
    ];

    public static void Print(TextWriter output, Scores scores, int each)
    {
        var all = scores.Outcomes.SelectMany(article => article).ToArray();
        foreach (var (name, isLost) in Kinds)
        {
            var lost = all.Where(isLost).ToArray();
            output.WriteLine($"\n{scores.Set}, {name}: {lost.Length} of {all.Length}");
            foreach (var outcome in lost.Take(each))
                Print(output, outcome);
        }
    }

    private static void Print(TextWriter output, Outcome outcome)
    {
        var ranked = outcome.ParagraphRank is { } rank ? $"ranked {rank}" : "ranked nowhere";
        output.WriteLine($"  {outcome.Question.Text.Trim()} [{outcome.Question.Id}]");
        if (outcome.Question.Golds is [var gold, ..])
            output.WriteLine($"    gold: {gold.Text} (paragraph {gold.Paragraph}, {ranked})");

        output.WriteLine($"    said: {outcome.Reply.ShortAnswer ?? "–"} ({outcome.Reply.Confidence:0.00}) | {Quote(outcome)}");
    }

    private static string Quote(Outcome outcome) => outcome.Reply.Quote is { } quote
        ? $"{quote.Passage.Paragraph.Number}: {(quote.Quote.Length > QuoteShown ? quote.Quote[..QuoteShown] + "…" : quote.Quote)}"
        : "nothing";
}
