using System.Collections.Immutable;
using System.CommandLine;
using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Confidence;

namespace StoryBot.Evaluation.Training.Own;

/// <summary>The command line's <c>train own</c>: run it last, since it adds to what the other commands learn.</summary>
internal static class OwnCommand
{
    public static Command Create()
    {
        var documentFolder = TrainingSets.Documents();
        var storyFolder = TrainingSets.Stories();
        var crossEncoders = TrainingSets.CrossEncoders();
        var output = new Option<string>("--out") { Description = "The folder of the sources that the weights are built into", DefaultValueFactory = _ => "src/StoryBot.Answering/Reading" };
        var command = new Command("own", "Learns the order of sentences in documents, and the confidence in answers of documents and stories; tells what they are worth on those left out.") { documentFolder, storyFolder, crossEncoders, output };
        command.SetAction(parsed => EvaluationCommand.Run(parsed.InvocationConfiguration, () =>
        {
            var (documents, stories) = (DocumentFolder.Read(parsed.GetValue(documentFolder)!), DocumentFolder.Read(parsed.GetValue(storyFolder)!));
            var log = parsed.InvocationConfiguration.Error;
            if (RememberedVectors.Shipped is { } embedder)
                Learn(documents, stories, ReadingWeights.Shipped, embedder, FoldedEmbedders.Read(parsed.GetValue(crossEncoders), OwnTraining.HowManyFolds), "", parsed.GetValue(output)!, log);

            Learn(documents, stories, ReadingWeights.ByWords, null, [.. Enumerable.Repeat<IPassageEmbedder?>(null, OwnTraining.HowManyFolds)], "-by-words", parsed.GetValue(output)!, log);
        }));
        return command;
    }

    private static void Learn(QuestionSet documents, QuestionSet stories, ReadingWeights shipped, IPassageEmbedder? embedder, ImmutableArray<IPassageEmbedder?> judges, string kind, string output, TextWriter log)
    {
        log.WriteLine(embedder is null ? "by words alone" : "by words and meaning");
        var learned = new OwnTraining(documents, stories, shipped, embedder, log).Run(judges);
        WeightFile.Write(Path.Combine(output, "Ranking", $"ranking-documents{kind}.txt"), "own", learned.Ranking.InDocuments, SentenceFeatures.Names);
        ConfidenceFiles.Write(learned.Confidence.Documents, Path.Combine(output, "Decisions"), ConfidenceByDomain.DocumentsName, "own", kind);
        ConfidenceFiles.Write(learned.Confidence.Stories, Path.Combine(output, "Decisions"), ConfidenceByDomain.StoriesName, "own", kind);
    }
}
