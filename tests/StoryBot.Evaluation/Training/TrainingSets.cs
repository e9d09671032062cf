using System.CommandLine;

namespace StoryBot.Evaluation.Training;

/// <summary>What training commands learn from, as options; each command needs its own.</summary>
internal static class TrainingSets
{
    public static Option<string> Squad() => new("--squad") { Description = "A file in SQuAD format to learn from", Required = true };

    public static Option<string> Qamr() => new("--qamr") { Description = "QAMR's folder: dev.tsv, test.tsv, wiki-sentences.tsv", Required = true };

    public static Option<string> Documents() => new("--documents") { Description = "A folder of documents and questions to learn from", DefaultValueFactory = _ => "tests/documents/tuning" };

    public static Option<string> Stories() => new("--stories") { Description = "A folder of stories and questions to learn from", DefaultValueFactory = _ => "tests/stories/tuning" };

    public static Option<string?> CrossEncoders() => new("--cross-encoders") { Description = "The folder of a cross-encoder for each fold of articles, as tests/StoryBot.FineTuning writes them" };
}
