using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace StoryBot.Answering.Indexing;

/// <summary>Keeps the index on disk between starts. It never fails: what can't be read is rebuilt, what can't be written is kept in memory, and the notes say so.</summary>
/// <remarks>The folder is taken only while something is written, and never to read, so that several processes can share a data folder.</remarks>
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

    /// <summary>Gives the index of the articles: the loaded one where it is current, else the disk's, brought up to date; null where the disk can't be written.</summary>
    /// <param name="loaded">What <see cref="Load"/> gave, and what is taken over here; null to build from nothing.</param>
    public PassageIndex? Save(ImmutableArray<Article> articles, IndexContents contents, StoredIndex? loaded, ICollection<string> notes)
    {
        try
        {
            if (loaded is not null && contents.Since(loaded.Contents).None)
            {
                return new PassageIndex(loaded, articles);
            }

            loaded?.Dispose();
            return Folder([]) is { } folder ? Write(folder, articles, contents, anew: loaded is null) : null;
        }
        catch (LockObtainFailedException)
        {
            notes.Add($"Another StoryBot is writing the index in {dataFolder}; this one keeps its own in memory until the next reindex.");
            return null;
        }
        catch (Exception refusal) when (IsEnvironment(refusal) || (loaded is null && refusal is IOException))
        {
            notes.Add($"The index can't be written to {dataFolder} ({refusal.Message}), so it is kept in memory and rebuilt at each start. Make the folder writable, or set Knowledge:DataFolder.");
            return null;
        }
        catch (Exception damage) when (loaded is not null)
        {
            // Bytes that are whole can be wrong too: an index that doesn't hold what its commit says would stay so for ever.
            notes.Add($"The index in {dataFolder} was damaged ({damage.GetType().Name}) and is rebuilt from the articles.");
            return Save(articles, contents, null, notes);
        }
    }

    private PassageIndex Write(IndexFolder folder, ImmutableArray<Article> articles, IndexContents contents, bool anew)
    {
        using var writing = folder.TakeForWriting() ?? throw new LockObtainFailedException($"Lock held: {folder.Path}");
        using var disk = new NIOFSDirectory(folder.Path);
        if (anew)
        {
            folder.Clear();
        }

        return new PassageIndex(IndexUpdate.Apply(disk, articles, contents, embedder, () => StoredIndex.Read(folder.Path)), articles);
    }

    // A damaged index gives IOExceptions too, but of Lucene's own kinds or of a file that ends too early.
    private static bool IsEnvironment(Exception exception) =>
        exception is UnauthorizedAccessException
        || (exception is IOException and not (CorruptIndexException or EndOfStreamException or FileNotFoundException));

    private IndexFolder? Folder(ICollection<string> notes) => IndexFolder.Of(dataFolder, notes);
}
