using MathNet.Numerics.LinearAlgebra;
using StoryBot.Answering;
using StoryBot.Answering.Embedding;
using StoryBot.Answering.Layers;
using StoryBot.Evaluation.Sets;
using StoryBot.Evaluation.Training.Spans;

namespace StoryBot.Evaluation.Training.Projections;

/// <summary>The directions along which the encoder's vectors of many sentences' words are longest, and which share of their length lies in them.</summary>
/// <remarks>Principal components without the shift to the mean, so that cosines stay what they were as nearly as can be.</remarks>
internal sealed record PrincipalDirections(float[][] Directions, double Share)
{
    public static PrincipalDirections Of(Encoder encoder, string sentences)
    {
        var spread = Matrix<double>.Build.Dense(Encoder.Width, Encoder.Width);
        foreach (var line in SetFile.Read(sentences).Split('\n').Select(line => line.Split('\t')).Where(fields => fields.Length == 2))
        {
            var pieces = encoder.Tokenizer.Cut(new QamrSentence(line[1]).Text);
            using var states = encoder.Encode([.. pieces.Take(Encoder.LongestText)]);
            double[] numbers = [.. states.Span];
            var vectors = Matrix<double>.Build.Dense(Encoder.Width, numbers.Length / Encoder.Width, numbers);
            spread += vectors.TransposeAndMultiply(vectors);
        }

        var parts = spread.Evd(Symmetricity.Symmetric);
        var longest = Enumerable.Range(0, Encoder.Width).OrderByDescending(at => parts.EigenValues[at].Real).Take(PassageVectors.Width).ToArray();
        return new PrincipalDirections(
            [.. longest.Select(at => parts.EigenVectors.Column(at).Select(number => (float)number).ToArray())],
            longest.Sum(at => parts.EigenValues[at].Real) / parts.EigenValues.Sum(value => value.Real));
    }

    /// <summary>Questions and passages are projected alike.</summary>
    public void Write(Stream file)
    {
        using var writer = new PackedWriter(file, PackedMarks.Projections);
        writer.Map(Directions, new float[Directions.Length]);
    }
}
