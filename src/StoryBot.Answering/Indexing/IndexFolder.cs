using Lucene.Net.Index;

namespace StoryBot.Answering.Indexing;

/// <summary>A folder below the data folder that is ours to fill and to empty: it bears our mark, or was empty when we came.</summary>
internal sealed record IndexFolder(string Path)
{
    private const string Mark = "storybot.index";
    private const int Alternatives = 9;

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

    /// <summary>Makes the folder and its mark where they are missing; throws where nothing can be written.</summary>
    public void Prepare()
    {
        Directory.CreateDirectory(Path);
        File.WriteAllText(
            System.IO.Path.Combine(Path, Mark),
            "StoryBot keeps the index of its articles here. It is rebuilt from them whenever it is missing.\n");
    }

    /// <summary>Deletes what Lucene wrote into the folder, and nothing else.</summary>
    public void Clear()
    {
        foreach (var file in Directory.EnumerateFiles(Path).Where(file => IsLucenes(System.IO.Path.GetFileName(file))))
        {
            File.Delete(file);
        }
    }

    private static bool IsOurs(string path)
    {
        var folder = new DirectoryInfo(path);
        return folder.LinkTarget is null
            && !File.Exists(path)
            && (!folder.Exists || File.Exists(System.IO.Path.Combine(path, Mark)) || !folder.EnumerateFileSystemInfos().Any());
    }

    private static bool IsLucenes(string name) =>
        name.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal) || IndexFileNames.CODEC_FILE_PATTERN.IsMatch(name);
}
