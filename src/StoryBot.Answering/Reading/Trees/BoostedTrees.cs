using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Trees;

/// <summary>Learned trees over named features; their sum is a log-odds.</summary>
/// <remarks>How they were learned: tests/StoryBot.Evaluation, <c>train</c>; from what data: NOTICE.</remarks>
internal sealed record BoostedTrees(ImmutableArray<RegressionTree> Trees)
{
    // "SBR1": changes with the form of the file.
    private const uint Mark = 0x31524253;

    public double Score(ReadOnlySpan<float> features)
    {
        var score = 0f;
        foreach (var tree in Trees)
        {
            score += tree.Score(features);
        }

        return score;
    }

    /// <summary>Adds to each feature what it changes.</summary>
    public void Attribute(ReadOnlySpan<float> features, Span<double> contributions)
    {
        foreach (var tree in Trees)
        {
            tree.Attribute(features, contributions);
        }
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Mark);
        writer.Write(Trees.Length);
        foreach (var tree in Trees)
        {
            writer.Write((short)tree.Nodes.Length);
            foreach (var node in tree.Nodes)
            {
                writer.Write(node.Feature);
                writer.Write(node.Threshold);
                writer.Write(node.Right);
                writer.Write(node.Value);
            }
        }
    }

    public static BoostedTrees Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Mark)
        {
            throw new InvalidDataException("not a file of boosted trees");
        }

        return new BoostedTrees([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => ReadTree(reader))]);
    }

    /// <summary>Trees that are built into the library.</summary>
    public static BoostedTrees BuiltIn(string resource) => Read(typeof(BoostedTrees).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"{resource} is not built in"));

    private static RegressionTree ReadTree(BinaryReader reader) =>
        new([.. Enumerable.Range(0, reader.ReadInt16()).Select(_ => new TreeNode(reader.ReadSByte(), reader.ReadSingle(), reader.ReadInt16(), reader.ReadSingle()))]);
}
