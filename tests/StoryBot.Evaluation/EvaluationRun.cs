using System.Collections.Immutable;
using System.Text.Json;
using Spectre.Console;
using StoryBot.Answering;
using StoryBot.Evaluation.Contenders;
using StoryBot.Evaluation.Metrics;
using StoryBot.Evaluation.Reports;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation;

/// <summary>Reads the sets, asks every contender, and reports.</summary>
internal sealed record EvaluationRun(Func<ImmutableArray<QuestionSet>> Read, AnsweringOptions Options, MeanOver Over, int? Lost, bool AsJson)
{
    // Wide enough for the tables where standard output is no terminal.
    private const int PipedWidth = 200;

    private const int WarmUpQuestions = 50;

    public void Execute(TimeProvider time, TextWriter output)
    {
        var sets = Read();
        WarmUp(sets[0], time);
        var scores = Asking.WithProgress(sets.Sum(set => set.Total) * (AsJson ? 1 : 2), advance => Score(sets, time, advance));
        if (AsJson)
        {
            foreach (var score in scores)
                output.WriteLine(JsonSerializer.Serialize(ScoreLine.Of(score), ReportJson.Default.ScoreLine));

            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = PipedWidth;

        ScoreTables.Print(console, scores, Over);
        foreach (var score in scores.Where(score => Lost is not null && score.Calibration is not null))
            LostQuestions.Print(output, score, Lost!.Value);
    }

    // The first questions would time the just-in-time compiler.
    private void WarmUp(QuestionSet set, TimeProvider time)
    {
        var few = set.Articles.Take(1).Select(article => article with { Questions = [.. article.Questions.Take(WarmUpQuestions)] });
        Evaluator.Run(set with { Articles = [.. few] }, article => new EngineContender(article, Options, time), () => { });
    }

    private List<Scores> Score(ImmutableArray<QuestionSet> sets, TimeProvider time, Action advance)
    {
        var scores = new List<Scores>();
        foreach (var set in sets)
        {
            scores.Add(new Scores(set.Name, "StoryBot", Evaluator.Run(set, article => new EngineContender(article, Options, time), advance), Over));
            if (!AsJson)
                scores.Add(new Scores(set.Name, "BM25", Evaluator.Run(set, article => new Bm25Contender(article, time), advance), Over));
        }

        return scores;
    }
}
