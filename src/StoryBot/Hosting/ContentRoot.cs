namespace StoryBot.Hosting;

/// <summary>The folder that relative paths in the settings count from.</summary>
internal static class ContentRoot
{
    public const string SettingsFile = "appsettings.json";

    /// <summary>The working directory where it holds appsettings.json, else the program's own folder.</summary>
    public static string Find(string workingDirectory) =>
        File.Exists(Path.Combine(workingDirectory, SettingsFile)) ? workingDirectory : AppContext.BaseDirectory;
}
