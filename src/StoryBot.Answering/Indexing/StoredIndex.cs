using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace StoryBot.Answering.Indexing;

/// <summary>An index with the contents it was made from, whole and checked, standing in memory.</summary>
/// <remarks>
/// The files on disk are only ever copied from: what happens to them later (another process reindexes, somebody truncates
/// them) can't reach a question, and no file stays open or mapped. The vectors are most of it, 128 bytes for each piece of a word.
/// </remarks>
internal sealed record StoredIndex(DirectoryReader Reader, IndexContents Contents) : IDisposable
{
    /// <summary>Builds the index of the articles in memory.</summary>
    public static StoredIndex Build(ImmutableArray<Article> articles, IndexContents contents, IPassageEmbedder? embedder)
    {
        var memory = new RAMDirectory();
        return IndexUpdate.Apply(memory, articles, contents, embedder, () => new StoredIndex(DirectoryReader.Open(memory), contents));
    }

    /// <summary>Copies the last commit of the folder and checks every byte of it against Lucene's checksums.</summary>
    /// <exception cref="IndexNotFoundException">The folder holds no commit.</exception>
    /// <exception cref="CorruptIndexException">The commit is another program's.</exception>
    public static StoredIndex Read(string folder)
    {
        using var disk = new NIOFSDirectory(folder);
        var generation = SegmentInfos.GetLastCommitGeneration(disk);
        try
        {
            return Read(disk);
        }
        catch (Exception) when (SegmentInfos.GetLastCommitGeneration(disk) != generation)
        {
            // Another process committed meanwhile, and took the files of the commit we were reading.
            return Read(folder);
        }
    }

    public void Dispose()
    {
        var memory = Reader.Directory;
        Reader.Dispose();
        memory.Dispose();
    }

    private static StoredIndex Read(NIOFSDirectory disk)
    {
        // A process that dies in the index's first commit leaves the commit's file, and nothing in it.
        if (SegmentInfos.GetLastCommitSegmentsFileName(disk) is { } last && SegmentInfos.GenerationFromSegmentsFileName(last) == 1 && disk.FileLength(last) == 0)
        {
            throw new IndexNotFoundException($"{last} is empty: the first commit was cut off");
        }

        var memory = new RAMDirectory();
        var commit = new SegmentInfos();
        commit.Read(disk);
        var contents = IndexContents.FromCommit(commit.UserData) ?? throw new CorruptIndexException("the commit is not StoryBot's");
        foreach (var file in commit.GetFiles(disk, includeSegmentsFile: true))
        {
            disk.Copy(memory, file, file, IOContext.READ_ONCE);
        }

        var reader = DirectoryReader.Open(memory);
        foreach (var leaf in reader.Leaves)
        {
            ((SegmentReader)leaf.AtomicReader).CheckIntegrity();
        }

        return new StoredIndex(reader, contents);
    }
}
