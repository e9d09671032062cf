namespace StoryBot.Tests.Evaluation;

/// <summary>A file with the given text, gone at the test's end.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("storybot").FullName;

    public TemporaryFile(string name, string text)
    {
        Path = System.IO.Path.Combine(folder, name);
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
