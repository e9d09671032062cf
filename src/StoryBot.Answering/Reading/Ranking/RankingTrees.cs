using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Ranking;

/// <summary>The learned ranker: the sum of its trees is the log-odds by which a sentence answers rather than another of its pool.</summary>
/// <remarks>How it was learned: tests/StoryBot.Evaluation, <c>train ranking</c>; from what data: NOTICE.</remarks>
internal sealed record RankingTrees(ImmutableArray<RankingTree> Trees)
{
    // "SBR1": changes with the form of the file.
    private const uint Mark = 0x31524253;

    private static readonly Lazy<RankingTrees> Built = new(() => ReadBuiltIn("ranking-trees.bin"));
    private static readonly Lazy<RankingTrees> BuiltByWords = new(() => ReadBuiltIn("ranking-trees-by-words.bin"));

    /// <summary>The trees that are built into the library.</summary>
    public static RankingTrees Shipped => Built.Value;

    /// <summary>Those that know no vectors.</summary>
    public static RankingTrees ByWords => BuiltByWords.Value;

    public double Score(ReadOnlySpan<float> features)
    {
        var score = 0f;
        foreach (var tree in Trees)
        {
            score += tree.Score(features);
        }

        return score;
    }

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

    public static RankingTrees Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Mark)
        {
            throw new InvalidDataException("not a file of ranking trees");
        }

        return new RankingTrees([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => ReadTree(reader))]);
    }

    private static RankingTree ReadTree(BinaryReader reader) =>
        new([.. Enumerable.Range(0, reader.ReadInt16()).Select(_ => new RankingNode(reader.ReadSByte(), reader.ReadSingle(), reader.ReadInt16(), reader.ReadSingle()))]);

    private static RankingTrees ReadBuiltIn(string resource) => Read(typeof(RankingTrees).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"{resource} is not built in"));
}
