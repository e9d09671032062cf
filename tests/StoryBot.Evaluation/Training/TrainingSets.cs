using System.CommandLine;

namespace StoryBot.Evaluation.Training;

/// <summary>The sets that training commands learn from, as options; each command needs its own.</summary>
internal static class TrainingSets
{
    public static Option<string> Squad() => new("--squad") { Description = "A file in SQuAD format to learn from", Required = true };

    public static Option<string> Qamr() => new("--qamr") { Description = "QAMR's folder: dev.tsv, test.tsv, wiki-sentences.tsv", Required = true };
}
