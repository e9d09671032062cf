namespace StoryBot.Tests.Golden;

/// <summary>What people see, kept as files: STORYBOT_WRITE_GOLDEN=1 writes them anew, and the diff is reviewed.</summary>
internal static class GoldenFile
{
    public static void Check(string name, string actual)
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "tests", "StoryBot.Tests", "Golden", name + ".golden");
        if (Environment.GetEnvironmentVariable("STORYBOT_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
