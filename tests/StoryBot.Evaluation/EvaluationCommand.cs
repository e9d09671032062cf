using System.Collections.Immutable;
using System.CommandLine;
using Spectre.Console;
using StoryBot.Answering;
using StoryBot.Evaluation.Metrics;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation;

/// <summary>The command line: which sets to ask, of what, and how to tell the result.</summary>
internal static class EvaluationCommand
{
    /// <summary>The exit code where a file is missing or is no question set.</summary>
    public const int BadInput = 2;

    public static RootCommand Create()
    {
        var story = new Option<string[]>("--story") { Description = "Questions on one article, one JSON object a line; asked of the article.txt beside it" };
        var article = new Option<string?>("--article") { Description = "The article that --story is asked of" };
        var documents = new Option<string[]>("--documents") { Description = "A folder of documents (.md, .txt, .html), each with NAME.questions.jsonl beside it; each is a knowledge base of its own" };
        var squad = new Option<string[]>("--squad") { Description = "A file in SQuAD format; each article is a knowledge base of its own" };
        var unanswerable = new Option<string[]>("--unanswerable") { Description = "Also make unanswerable questions of each --squad file" };
        unanswerable.AcceptOnlyFromAmong([.. Unanswerable.Kinds.Keys]);
        var mean = new Option<MeanOver>("--mean") { Description = "What weighs the same in a mean", DefaultValueFactory = _ => MeanOver.Articles };
        var wrong = new Option<double>("--max-wrong-answers") { Description = "The share of wrong answers tolerated", DefaultValueFactory = _ => new AnsweringOptions().MaxWrongAnswers };
        var take = new Option<int?>("--take") { Description = "Only the first so many articles of each --squad file" };
        var joined = new Option<int>("--join-paragraphs") { Description = "Join so many neighbouring paragraphs of each --squad file to one", DefaultValueFactory = _ => 1 };
        var first = new Option<int?>("--first-contexts") { Description = "Only so many contexts of each article of a --squad file" };
        foreach (var shape in new Option[] { joined, first })
            shape.Validators.Add(result => { if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1) result.AddError($"{shape.Name} takes a number from 1 up."); });
        var lost = new Option<int?>("--lost") { Description = "List so many lost questions of each kind of loss" };
        var json = new Option<bool>("--json") { Description = "One JSON object a set, one a line, and nothing else" };
        var command = new RootCommand("Measures StoryBot's answers on sets of questions, beside a BM25 baseline.")
        {
            story, article, documents, squad, unanswerable, mean, wrong, take, joined, first, lost, json, Training.TrainingCommand.Create(),
        };
        command.SetAction(parsed => Run(parsed.InvocationConfiguration, () => new EvaluationRun(
            () => Sets(parsed.GetValue(story) ?? [], parsed.GetValue(article), parsed.GetValue(documents) ?? [], parsed.GetValue(squad) ?? [], parsed.GetValue(unanswerable) ?? [], parsed.GetValue(take), new SquadShape(parsed.GetValue(joined), parsed.GetValue(first))),
            new AnsweringOptions { MaxWrongAnswers = parsed.GetValue(wrong) },
            parsed.GetValue(mean),
            parsed.GetValue(lost),
            parsed.GetValue(json)).Execute(TimeProvider.System, parsed.InvocationConfiguration.Output)));
        return command;
    }

    /// <summary>Runs a command; a set that can't be read is told and ends it with <see cref="BadInput"/>.</summary>
    internal static int Run(InvocationConfiguration console, Action work)
    {
        try
        {
            work();
            return 0;
        }
        catch (BadSetException problem)
        {
            console.Error.WriteLine(problem.Message);
            return BadInput;
        }
    }

    private static ImmutableArray<QuestionSet> Sets(string[] stories, string? article, string[] folders, string[] squads, string[] kinds, int? take, SquadShape shape)
    {
        if (stories.Length + folders.Length + squads.Length == 0)
            throw new BadSetException("evaluation", null, "nothing to ask; give --documents FOLDER, --squad FILE or --story FILE");

        var read = stories.Select(path => StoryFile.Read(path, article ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "article.txt")));
        var given = squads.Select(path => SquadFile.Read(path, shape)).Select(set => set with { Articles = [.. set.Articles.Take(take ?? int.MaxValue)] }).ToArray();
        var made = given.SelectMany(set => kinds.Select(kind => Unanswerable.Kinds[kind](set)));
        return [.. read, .. folders.Select(DocumentFolder.Read), .. given, .. made];
    }
}
