namespace StoryBot.Tests;

/// <summary>Finds the material that lies beside the checkout and is not part of it; tests skip where it is absent.</summary>
internal static class SharedData
{
    /// <summary>The repository's root: the folder that holds StoryBot.sln.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The full path of <paramref name="relative"/> below shared/; skips the calling test where it is absent.</summary>
    public static string Require(string relative)
    {
        var path = Path.Combine(RepositoryRoot, "..", "shared", relative);
        Assert.SkipUnless(Path.Exists(path), $"shared/{relative} is not on this machine");
        return Path.GetFullPath(path);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StoryBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("StoryBot.sln stands in no folder above the tests");
    }
}
