using System.Diagnostics;
using Lucene.Net.Index;

namespace StoryBot.Answering.Indexing;

/// <summary>A folder below the data folder that is ours to fill and to empty: it bears our mark, or was empty when we came.</summary>
internal sealed record IndexFolder(string Path)
{
    private const string Mark = "storybot.index";
    private const int Alternatives = 9;

    // What a sharing violation is called by Windows, by Linux (EWOULDBLOCK) and by macOS; a full or read-only disk is called otherwise.
    private const int HeldOnWindows = unchecked((int)0x80070020);
    private const int HeldOnLinux = 11;
    private const int HeldOnMac = 35;

    // A few small articles are written within it; for a large folder's vectors nobody waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static ReadOnlySpan<byte> MarkText => "StoryBot keeps the index of its articles here. It is rebuilt from them whenever it is missing.\n"u8;

    /// <summary>The folder <c>index/v{format}</c>, or the next of that name where somebody else's files stand there.</summary>
    /// <returns>Null where every such folder is somebody else's, or leads out of the data folder.</returns>
    public static IndexFolder? Of(string dataFolder, ICollection<string> notes)
    {
        var parent = new DirectoryInfo(System.IO.Path.Combine(dataFolder, "index"));
        var first = System.IO.Path.Combine(parent.FullName, $"v{IndexContents.Format}");
        var ours = parent.LinkTarget is null
            ? Enumerable.Range(1, Alternatives).Select(number => number == 1 ? first : $"{first}-{number}").FirstOrDefault(IsOurs)
            : null;
        if (ours != first)
        {
            notes.Add($"{first} is not StoryBot's and was left alone; " + (ours is null ? "the index is kept in memory." : $"the index is kept in {ours}."));
        }

        return ours is null ? null : new IndexFolder(ours);
    }

    /// <summary>Makes the folder and its mark where they are missing, and takes the folder for writing: until the stream is closed nobody else has it. Throws where nothing can be written.</summary>
    /// <remarks>
    /// Lucene's own lock keeps out nobody but this process: it opens its file for others to read, and of anything but <see cref="FileShare.None"/>
    /// .NET makes a shared lock outside of Windows (https://learn.microsoft.com/dotnet/api/system.io.fileshare). The system lets go of it
    /// when the process dies.
    /// </remarks>
    /// <returns>Null where somebody else has it, and keeps it.</returns>
    public FileStream? TakeForWriting()
    {
        Directory.CreateDirectory(Path);
        using var never = new ManualResetEventSlim();
        for (var began = Stopwatch.GetTimestamp(); ; never.Wait(Pause))
        {
            try
            {
                return OpenAlone(System.IO.Path.Combine(Path, Mark));
            }
            catch (IOException held) when (held.HResult is HeldOnWindows or HeldOnLinux or HeldOnMac)
            {
                if (Stopwatch.GetElapsedTime(began) > Patience)
                {
                    return null;
                }
            }
        }
    }

    /// <summary>Deletes what Lucene wrote into the folder, and nothing else.</summary>
    public void Clear()
    {
        // The commits go first: who reads meanwhile finds no index, instead of one that lacks files.
        var names = Directory.EnumerateFiles(Path).Select(file => System.IO.Path.GetFileName(file)).Where(IsLucenes);
        foreach (var name in names.OrderByDescending(IsCommit))
        {
            File.Delete(System.IO.Path.Combine(Path, name));
        }
    }

    private static FileStream OpenAlone(string mark)
    {
        var alone = new FileStream(mark, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        try
        {
            if (alone.Length == 0)
            {
                alone.Write(MarkText);
            }

            return alone;
        }
        catch
        {
            alone.Dispose();
            throw;
        }
    }

    private static bool IsOurs(string path)
    {
        var folder = new DirectoryInfo(path);
        return folder.LinkTarget is null
            && !File.Exists(path)
            && (!folder.Exists || File.Exists(System.IO.Path.Combine(path, Mark)) || !folder.EnumerateFileSystemInfos().Any());
    }

    private static bool IsLucenes(string name) => IsCommit(name) || IndexFileNames.CODEC_FILE_PATTERN.IsMatch(name);

    private static bool IsCommit(string name) => name.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal);
}
