namespace StoryBot.Answering.Articles;

/// <summary>Walks the knowledge folder and says which files are worth reading, and which should be and can't.</summary>
internal static class ArticleFiles
{
    /// <summary>One file: its path, its id, and why it is not to be read, if it isn't.</summary>
    internal readonly record struct Found(string Path, string Id, string? Problem = null);

    // Links that lead through links; more of them go round in a circle.
    private const int LinksFollowed = 8;

    // What lies beside articles without wanting to be one: a saved page's pictures and styles, an editor's leftovers.
    private static readonly HashSet<string> Companions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".avif", ".css", ".js", ".map", ".woff", ".woff2", ".ttf",
        ".tmp", ".bak", ".swp", ".part", ".crdownload", ".download",
    };

    /// <summary>The files below the folder in no particular order; hidden ones and READMEs are passed over.</summary>
    /// <exception cref="KnowledgeException">The folder itself can't be read.</exception>
    public static IReadOnlyList<Found> Find(string folder)
    {
        var root = Root(folder);
        var found = new List<Found>();
        var pending = new Stack<DirectoryInfo>([root]);
        while (pending.TryPop(out var directory))
        {
            FileSystemInfo[] entries;
            try
            {
                entries = directory.GetFileSystemInfos();
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                if (directory == root)
                    throw new KnowledgeException(
                        $"The knowledge folder {folder} can't be read: let the account that runs the bot list it, or set Knowledge:Folder to another folder.",
                        problem);

                found.Add(new Found(directory.FullName, Id(root, directory), "is a folder that can't be read: let the bot's account list it"));
                continue;
            }

            var names = entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var entry in entries.Where(entry => !IsHidden(entry.Name) && !IsSavedPagesFolder(entry, names)))
            {
                if (Leaves(root, entry))
                    found.Add(new Found(entry.FullName, Id(root, entry), WhyNotFollowed(root, entry)));
                else if (entry is DirectoryInfo { LinkTarget: null } below)
                    pending.Push(below);
                else if (entry is FileInfo && Examine(entry, Id(root, entry)) is { } file)
                    found.Add(file);
            }
        }

        return found;
    }

    /// <summary>The file as it would be found were it in the folder; null where it would be passed over.</summary>
    public static Found? Alone(string file) => Path.GetFileName(file) is { } name && !IsHidden(name) ? Examine(new FileInfo(file), name) : null;

    private static DirectoryInfo Root(string folder)
    {
        var hint = "set Knowledge:Folder in appsettings.json (or Knowledge__Folder in the environment) to the folder that holds the articles";
        if (File.Exists(folder))
            throw new KnowledgeException($"The knowledge folder {folder} is a file, not a folder: {hint}.");

        return Directory.Exists(folder)
            ? new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
            : throw new KnowledgeException($"The knowledge folder {folder} does not exist: make it, or {hint}.");
    }

    private static bool IsHidden(string name) => name.StartsWith('.');

    private static Found? Examine(FileSystemInfo file, string id)
    {
        if (file.Name.EndsWith('~') || Companions.Contains(file.Extension)
            || Path.GetFileNameWithoutExtension(file.Name).Equals("README", StringComparison.OrdinalIgnoreCase))
            return null;

        return ArticleParser.Reads(file.Extension)
            ? new Found(file.FullName, id)
            : new Found(file.FullName, id, "is of a kind that is not read: save it as .md, .html or .txt");
    }

    // "Save page as" puts an article's frames and pictures into a folder named like it.
    private static bool IsSavedPagesFolder(FileSystemInfo entry, HashSet<string> siblings) =>
        entry is DirectoryInfo && entry.Name.EndsWith("_files", StringComparison.Ordinal)
        && (siblings.Contains(entry.Name[..^6] + ".html") || siblings.Contains(entry.Name[..^6] + ".htm"));

    // Links within the folder are followed, since mounted volumes are made of them; every folder on the way counts.
    private static bool Leaves(DirectoryInfo root, FileSystemInfo entry, int followed = 0)
    {
        if (entry.LinkTarget is null)
            return false;

        if (followed == LinksFollowed || Target(entry) is not { } target)
            return true;

        if (!target.StartsWith(root.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return true;

        for (var parent = Directory.GetParent(target); parent is not null && parent.FullName != root.FullName; parent = parent.Parent)
        {
            if (Leaves(root, parent, followed + 1))
                return true;
        }

        return false;
    }

    private static string WhyNotFollowed(DirectoryInfo root, FileSystemInfo link) => Target(link) switch
    {
        null => "is a link that leads to no file or round in a circle: copy the file itself into the knowledge folder, or remove the link",
        var target when target == root.FullName => "is a link to the knowledge folder itself: remove it",
        _ => "is a link to a place outside the knowledge folder: copy the file itself into it",
    };

    private static string? Target(FileSystemInfo link)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Path.GetFullPath(target.FullName) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Id(DirectoryInfo root, FileSystemInfo entry) =>
        Path.GetRelativePath(root.FullName, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
}
