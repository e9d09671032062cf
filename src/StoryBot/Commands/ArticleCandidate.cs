using StoryBot.Answering.Articles;

namespace StoryBot.Commands;

/// <summary>A file that somebody wants among the articles.</summary>
internal static class ArticleCandidate
{
    /// <summary>Why the file can't become an article; null where it can.</summary>
    /// <param name="replace">Whether an article of the same name may be replaced.</param>
    public static string? WhyNot(string file, string folder, bool replace)
    {
        if (!File.Exists(file))
        {
            return "there is no such file";
        }

        // A device or a pipe says that it is empty; reading it could go on for ever, copying it could fill the disk.
        if (new FileInfo(file).Length == 0)
        {
            return "it is empty, or no ordinary file";
        }

        var target = Path.Combine(folder, Path.GetFileName(file));
        return !replace && File.Exists(target) && !File.ReadAllBytes(target).AsSpan().SequenceEqual(File.ReadAllBytes(file))
            ? $"another article is called {Path.GetFileName(file)} already; rename the file, or give --replace"
            : WhySkipped(file);
    }

    /// <summary>Copies the file whole: a reader sees the old article or the new one, never half of it.</summary>
    public static void Copy(string file, string folder)
    {
        var target = Path.Combine(folder, Path.GetFileName(file));
        if (Path.GetFullPath(file) == Path.GetFullPath(target))
        {
            return;
        }

        var half = Path.Combine(folder, $".{Path.GetFileName(file)}.{Environment.ProcessId}");
        File.Copy(file, half, overwrite: true);
        File.Move(half, target, overwrite: true);
    }

    private static string? WhySkipped(string file)
    {
        var reading = ArticleFolder.ReadAlone(file);
        return reading.Skipped is [var skipped, ..] ? skipped.Reason
            : reading.Articles.IsEmpty ? "it is no .md, .html or .txt file"
            : null;
    }
}
