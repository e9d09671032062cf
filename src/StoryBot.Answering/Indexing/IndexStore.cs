using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace StoryBot.Answering.Indexing;

/// <summary>Keeps the index on disk between starts. It never fails: what can't be read is rebuilt, what can't be written is kept in memory, and the notes say so.</summary>
/// <remarks>Lucene's write lock is held only while something is written, so that several processes can share a data folder.</remarks>
internal sealed class IndexStore(string dataFolder, IPassageEmbedder? embedder)
{
    /// <summary>What the disk holds; null where there is no usable index.</summary>
    public StoredIndex? Load(ICollection<string> notes)
    {
        try
        {
            return Folder(notes) is { } folder && System.IO.Directory.Exists(folder.Path) ? StoredIndex.Read(folder.Path) : null;
        }
        catch (IndexNotFoundException)
        {
            return null;
        }
        catch (Exception refusal) when (IsEnvironment(refusal))
        {
            notes.Add($"The index in {dataFolder} can't be read ({refusal.Message}).");
            return null;
        }
        catch (Exception damage)
        {
            // Whatever Lucene makes of damaged bytes: CorruptIndexException as a rule, but a wrong length can end in any exception.
            notes.Add($"The index in {dataFolder} was damaged or not StoryBot's ({damage.GetType().Name}) and is rebuilt from the articles.");
            return null;
        }
    }

    /// <summary>Brings the disk up to date and gives the index; null where the disk can't be written.</summary>
    /// <param name="stored">The contents the disk holds now; null to build from nothing.</param>
    public StoredIndex? Save(ImmutableArray<Article> articles, IndexContents contents, IndexContents? stored, ICollection<string> notes)
    {
        try
        {
            return Folder([]) is { } folder ? Write(folder, articles, contents, stored) : null;
        }
        catch (LockObtainFailedException)
        {
            notes.Add($"Another StoryBot is writing the index in {dataFolder}; this one keeps its own in memory until the next reindex.");
            return null;
        }
        catch (Exception refusal) when (IsEnvironment(refusal) || (stored is null && refusal is IOException))
        {
            notes.Add($"The index can't be written to {dataFolder} ({refusal.Message}), so it is kept in memory and rebuilt at each start. Make the folder writable, or set Knowledge:DataFolder.");
            return null;
        }
        catch (Exception damage) when (stored is not null)
        {
            notes.Add($"The index in {dataFolder} could not be changed ({damage.GetType().Name}) and is rebuilt from the articles.");
            return Save(articles, contents, null, notes);
        }
    }

    private StoredIndex Write(IndexFolder folder, ImmutableArray<Article> articles, IndexContents contents, IndexContents? stored)
    {
        folder.Prepare();
        using var disk = new NIOFSDirectory(folder.Path);
        if (stored is null)
        {
            Clear(folder, disk);
        }

        IndexUpdate.Apply(disk, articles, contents, contents.Since(stored ?? IndexContents.Empty), embedder);
        return StoredIndex.Read(folder.Path);
    }

    private static void Clear(IndexFolder folder, NIOFSDirectory disk)
    {
        using var writing = disk.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!writing.Obtain())
        {
            throw new LockObtainFailedException($"Lock held: {folder.Path}");
        }

        folder.Clear();
    }

    // A damaged index gives IOExceptions too, but of Lucene's own kinds or of a file that ends too early.
    private static bool IsEnvironment(Exception exception) =>
        exception is UnauthorizedAccessException
        || (exception is IOException and not (CorruptIndexException or EndOfStreamException or FileNotFoundException));

    private IndexFolder? Folder(ICollection<string> notes) => IndexFolder.Of(dataFolder, notes);
}
