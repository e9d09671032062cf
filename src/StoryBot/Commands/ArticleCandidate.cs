using StoryBot.Answering.Articles;

namespace StoryBot.Commands;

/// <summary>A file that somebody wants among the articles.</summary>
internal static class ArticleCandidate
{
    /// <summary>Tells names of files apart as the file systems usual here do.</summary>
    public static readonly StringComparer FileNames = OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Why the file can't become an article; null where it can.</summary>
    /// <param name="replace">Whether an article of the same name may be replaced.</param>
    public static string? WhyNot(string file, string folder, bool replace)
    {
        if (Directory.Exists(file))
        {
            return "it is a folder; name the files in it";
        }

        if (!File.Exists(file))
        {
            return "there is no such file";
        }

        // A device or a pipe says that it is empty; reading it could go on for ever, copying it could fill the disk.
        if (LengthOf(file) == 0)
        {
            return "it is empty, or no ordinary file";
        }

        var target = Path.Combine(folder, Path.GetFileName(file));
        return WhySkipped(file) ?? (!replace && File.Exists(target) && !ReadsAs(file, target)
            ? $"another article is called {Path.GetFileName(file)} already; rename the file, or give --replace"
            : null);
    }

    /// <summary>Why the file can't be added together with the first of those called like it; null where it can.</summary>
    public static string? WhyNotBeside(string file, string first) =>
        file == first || ReadsAs(file, first) ? null : $"{first} is called {Path.GetFileName(file)} too and reads differently; rename one of them";

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
            : reading.Articles.IsEmpty ? "it would be passed over, as are READMEs, hidden files, and what is no .md, .html or .txt file"
            : null;
    }

    // What can't be read may say anything: it is taken for another one.
    private static bool ReadsAs(string file, string other)
    {
        try
        {
            return LengthOf(file) == LengthOf(other) && File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(other));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // A link's own length is that of the path it holds; that of a pipe at a shell's hands leads to no file, nor does one to itself.
    private static long LengthOf(string file)
    {
        try
        {
            var itself = File.ResolveLinkTarget(file, returnFinalTarget: true) as FileInfo ?? new FileInfo(file);
            return itself.Exists ? itself.Length : 0;
        }
        catch (Exception unreachable) when (unreachable is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
