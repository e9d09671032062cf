using Microsoft.Extensions.Configuration;

namespace StoryBot.Hosting;

/// <summary>
/// Settings that are given as files, one each: <c>/run/secrets/Discord__Token</c>. Docker and Kubernetes put secrets there
/// (https://docs.docker.com/compose/how-tos/use-secrets), systemd where <c>CREDENTIALS_DIRECTORY</c> says
/// (https://systemd.io/CREDENTIALS).
/// </summary>
internal static class SecretFiles
{
    /// <summary>The environment variable that names another folder than /run/secrets.</summary>
    public const string FolderVariable = "STORYBOT_SECRETS";

    private const int LongestSecret = 64 * 1024;

    /// <summary>Where secrets are looked for; of two files for one setting the later folder's wins.</summary>
    /// <exception cref="SettingsException">The folder that the environment names is not there.</exception>
    public static IEnumerable<string> Folders()
    {
        // Nobody misses /run/secrets; who names a folder means one that is there, and would start a bot without its tokens.
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named)
            yield return Directory.Exists(named) ? named : throw new SettingsException($"There is no folder {named}, which {FolderVariable} names. Make it, or set {FolderVariable} to the folder that holds the secrets.");
        else
            yield return "/run/secrets";
        if (Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY") is { Length: > 0 } credentials)
            yield return credentials;
    }

    /// <summary>Adds every file whose name has two underscores or is that of a secret; a missing folder adds none.</summary>
    /// <exception cref="SettingsException">A file or the folder can't be read, or two files hold one setting.</exception>
    public static void AddTo(IConfigurationBuilder builder, string folder)
    {
        try
        {
            builder.AddInMemoryCollection([.. In(folder).Select(file => (File: file, Setting: Read(file))).GroupBy(read => read.Setting.Key, StringComparer.OrdinalIgnoreCase).Select(Agreed)]);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The secrets in {folder} can't be listed ({refused.GetType().Name}). Let the user the bot runs as read that folder.", refused);
        }
    }

    /// <summary>The files that are settings, in order; of a missing folder none.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Where(IsSetting).Order(StringComparer.Ordinal) : [];

    // Others keep their secrets here too, and Kubernetes its links that begin with dots.
    private static bool IsSetting(string file) =>
        Path.GetFileName(file) is var name && name[0] != '.' && (name.IndexOf("__", StringComparison.Ordinal) > 0 || SecretSettings.Keys.Contains(name));

    // Names that differ in capitals alone are one setting's.
    private static KeyValuePair<string, string?> Agreed(IEnumerable<(string File, KeyValuePair<string, string?> Setting)> ofOneSetting)
    {
        var all = ofOneSetting.ToArray();
        var other = Array.FindIndex(all, read => read.Setting.Value != all[0].Setting.Value);
        return other < 0
            ? all[0].Setting
            : throw new SettingsException($"{all[0].File} and {all[other].File} name one setting, whose names' capitals don't count, and hold different values. Remove one of them.");
    }

    private static KeyValuePair<string, string?> Read(string file)
    {
        try
        {
            // What most editors and echo leave at the end is not part of a token.
            return new(Path.GetFileName(file).Replace("__", ":", StringComparison.Ordinal), Content(file).TrimEnd('\r', '\n'));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{file} can't be read ({refused.GetType().Name}). Let the user the bot runs as read it, or remove it.", refused);
        }
    }

    // A link to a device tells no length, and never ends.
    private static string Content(string file)
    {
        using var reader = new StreamReader(file);
        var letters = new char[LongestSecret + 1];
        var count = reader.ReadBlock(letters);
        return count <= LongestSecret
            ? new string(letters, 0, count)
            : throw new SettingsException($"{file} is longer than any setting. Put nothing but the value into it.");
    }
}
