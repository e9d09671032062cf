using System.CommandLine;
using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Confidence;

namespace StoryBot.Evaluation.Training.Documents;

/// <summary>The command line's <c>train documents</c>: run it last, since it adds to what the other commands learn.</summary>
internal static class DocumentsCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--documents") { Description = "A folder of documents and questions to learn from", DefaultValueFactory = _ => "tests/documents/tuning" };
        var output = new Option<string>("--out") { Description = "The folder of the sources that the weights are built into", DefaultValueFactory = _ => "src/StoryBot.Answering/Reading" };
        var command = new Command("documents", "Learns the order of sentences, and the confidence in answers, in documents; tells what they are worth on documents left out.") { folder, output };
        command.SetAction(parsed => EvaluationCommand.Run(parsed.InvocationConfiguration, () =>
        {
            var set = DocumentFolder.Read(parsed.GetValue(folder)!);
            var log = parsed.InvocationConfiguration.Error;
            if (RememberedVectors.Shipped is { } embedder)
                Learn(set, ReadingWeights.Shipped, embedder, "", parsed.GetValue(output)!, log);

            Learn(set, ReadingWeights.ByWords, null, "-by-words", parsed.GetValue(output)!, log);
        }));
        return command;
    }

    private static void Learn(QuestionSet set, ReadingWeights shipped, IPassageEmbedder? embedder, string kind, string output, TextWriter log)
    {
        log.WriteLine(embedder is null ? "by words alone" : "by words and meaning");
        var learned = new DocumentTraining(set, shipped, embedder, log).Run();
        WeightFile.Write(Path.Combine(output, "Ranking", $"ranking-documents{kind}.txt"), "documents", learned.Ranking.InDocuments, SentenceFeatures.Names);
        ConfidenceFiles.Write(learned.Confidence.Documents, Path.Combine(output, "Decisions"), ConfidenceByDomain.DocumentsName, "documents", kind);
    }
}
