using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Embedding;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training;

/// <summary>For each fold of articles an embedder whose cross-encoder never saw them, as <c>tests/StoryBot.FineTuning</c> writes these.</summary>
internal static class FoldedEmbedders
{
    /// <param name="folder">Null where the program was built without the encoder: then no fold has an embedder.</param>
    public static ImmutableArray<IPassageEmbedder?> Read(string? folder, int folds) => [.. Enumerable.Range(0, folds).Select(fold => Read(folder, $"{fold}.bin"))];

    private static RememberedVectors? Read(string? folder, string name)
    {
        if (RememberedVectors.Shipped is not { } shipped || EncoderWeights.Shipped is not { } weights)
            return null;

        if (folder is null)
            throw new BadSetException("train", null, "with the encoder built in, confidence learns from cross-encoders too: give --cross-encoders FOLDER");

        var path = Path.Combine(folder, name);
        try
        {
            return new RememberedVectors(shipped, new CrossEncoder(weights, SetFile.ReadBytes(path)).Judge);
        }
        catch (InvalidDataException problem)
        {
            throw new BadSetException(path, null, problem.Message);
        }
    }
}
