using System.CommandLine;
using StoryBot.Answering.Embedding;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Projections;

/// <summary>The command line's <c>train projections</c>: run it before <c>train ranking</c>, which compares by them.</summary>
internal static class ProjectionsCommand
{
    public static Command Create()
    {
        var qamr = new Option<string>("--qamr") { Description = "QAMR's folder: wiki-sentences.tsv", Required = true };
        var output = new Option<string>("--out") { Description = "Where to write the projections", DefaultValueFactory = _ => "src/StoryBot.Answering/Embedding/projections.bin" };
        var command = new Command("projections", "Learns which directions of the encoder's vectors tell most, and keeps those.") { qamr, output };
        command.SetAction(parsed => EvaluationCommand.Run(parsed.InvocationConfiguration, () =>
        {
            if (EncoderWeights.Shipped is not { } weights)
                throw new BadSetException(EncoderWeights.Resource, null, "this program was built without the encoder (WithEncoder=false)");

            var directions = PrincipalDirections.Of(new Encoder(weights), Path.Combine(parsed.GetValue(qamr)!, "wiki-sentences.tsv"));
            parsed.InvocationConfiguration.Error.WriteLine($"{100 * directions.Share:0.0}% of the vectors' length is kept");
            using var file = File.Create(parsed.GetValue(output)!);
            directions.Write(file);
        }));
        return command;
    }
}
