using Spectre.Console;
using StoryBot.Evaluation.Metrics;

namespace StoryBot.Evaluation.Reports;

/// <summary>Prints the scores of all sets for a person.</summary>
internal static class ScoreTables
{
    public static void Print(IAnsiConsole console, IReadOnlyList<Scores> scores, MeanOver over)
    {
        console.MarkupLineInterpolated($"Means over {(over == MeanOver.Articles ? "articles" : "questions")}, %; in brackets 95% of 1,000 draws of articles.");
        console.Write(Passages(scores));
        console.MarkupLine("Of the engine. EM and F1: of the short answer it has, spoken or not; F1 SQuAD 2: over all questions, silence on an answerable one counts 0.");
        console.Write(Answers(scores));
        foreach (var engine in scores.Where(score => score.Calibration is not null))
            console.Write(Reliability(engine));
    }

    private static Table Passages(IReadOnlyList<Scores> scores)
    {
        var table = Columns("Set", "By", "Questions", "Paragraph @1", "Paragraph @3", "MRR@10", "Sentence @1", "Sentences a quote", "AUROC", "p50 ms", "p99 ms");
        foreach (var score in scores)
        {
            table.AddRow(
                score.Set,
                score.Contender,
                $"{score.Total:N0}",
                Interval(score.ParagraphHitAt1),
                Interval(score.ParagraphHitAt3),
                Share(score.ParagraphMrrAt10?.Mean),
                Interval(score.SentenceHitAt1),
                Number(score.QuoteSentences?.Mean, "0.00"),
                Number(score.Auroc, "0.000"),
                Number(score.MillisecondsP50, "0.00"),
                Number(score.MillisecondsP99, "0.00"));
        }

        return table;
    }

    private static Table Answers(IReadOnlyList<Scores> scores)
    {
        var table = Columns("Set", "Right", "Answered right", "Answered wrong", "Silent right", "Silent wrong", "EM", "F1", "F1 SQuAD 2", "ECE", "ECE spoken");
        foreach (var score in scores.Where(score => score.Calibration is not null))
        {
            table.AddRow(
                score.Set,
                $"{score.Right:N0} of {score.Total:N0}",
                $"{score.Count(answered: true, right: true):N0}",
                $"{score.Count(answered: true, right: false):N0}",
                $"{score.Count(answered: false, right: true):N0}",
                $"{score.Count(answered: false, right: false):N0}",
                Share(score.ExactMatch?.Mean),
                Interval(score.TokenF1),
                Share(score.TokenF1WithSilence?.Mean),
                Number(score.Calibration?.Error, "0.000"),
                Number(score.SpokenCalibration?.Error, "0.000"));
        }

        return table;
    }

    private static Table Reliability(Scores score)
    {
        var table = Columns([.. score.Calibration!.Bins.Select(bin => $"{bin.From:0.0}+").Prepend($"{score.Set}: confidence")]);
        table.AddRow([.. score.Calibration.Bins.Select(bin => $"{bin.Questions:N0}").Prepend("questions")]);
        table.AddRow([.. score.Calibration.Bins.Select(bin => Number(bin.Confidence, "0.00")).Prepend("mean confidence")]);
        table.AddRow([.. score.Calibration.Bins.Select(bin => Number(bin.Right, "0.00")).Prepend("share that answers")]);
        return table;
    }

    private static Table Columns(params IReadOnlyList<string> names)
    {
        var table = new Table().Border(TableBorder.Simple);
        for (var index = 0; index < names.Count; index++)
            table.AddColumn(new TableColumn(names[index]) { Alignment = index == 0 ? Justify.Left : Justify.Right, NoWrap = index == 0 });

        return table;
    }

    private static string Interval(ArticleMean? mean) =>
        mean is { Low: { } low, High: { } high } ? $"{Share(mean.Mean)} ({Share(low)}–{Share(high)})" : Share(mean?.Mean);

    private static string Share(double? share) => Number(share * 100, "0.0");

    private static string Number(double? number, string format) => number?.ToString(format) ?? "–";
}
