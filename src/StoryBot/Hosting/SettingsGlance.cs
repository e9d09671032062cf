using System.Security.Cryptography;
using System.Text;

namespace StoryBot.Hosting;

/// <summary>What the files of the settings hold at one moment.</summary>
/// <param name="HasFile">Whether appsettings.json is there.</param>
/// <param name="Hash">Of all they hold: enough to see a change, and no further copy of secrets.</param>
internal sealed record SettingsGlance(bool HasFile, string Hash)
{
    /// <summary>More than any such file holds; a link to a device never ends.</summary>
    private const int MostBytes = 1 << 20;

    /// <param name="file">The full path of appsettings.json.</param>
    /// <param name="userSecrets">The full path of the user-secrets; null where there are none.</param>
    /// <param name="secretFolders">Where each file is a setting.</param>
    /// <returns>Null where a file can't be read just now, as while it is being replaced.</returns>
    public static SettingsGlance? Take(string file, string? userSecrets, IEnumerable<string> secretFolders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            var hasFile = File.Exists(file);
            foreach (var path in secretFolders.SelectMany(SecretFiles.In).Prepend(userSecrets).Prepend(file))
            {
                if (path is not null && File.Exists(path))
                    Add(hash, path);
            }

            return new SettingsGlance(hasFile, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Add(IncrementalHash hash, string path)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"\0{path}\0"));
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        Span<byte> part = stackalloc byte[1024];
        for (var left = MostBytes; left > 0 && stream.Read(part) is > 0 and var count; left -= count)
            hash.AppendData(part[..count]);
    }
}
