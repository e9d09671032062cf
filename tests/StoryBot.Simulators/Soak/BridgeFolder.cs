namespace StoryBot.Simulators.Soak;

/// <summary>A folder for the program to run in, with settings and articles; gone afterwards.</summary>
internal sealed class BridgeFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("storybot-soak-");

    public BridgeFolder() => BridgeArticles.Write(Path);

    public string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
