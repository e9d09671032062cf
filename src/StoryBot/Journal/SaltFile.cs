using System.Security.Cryptography;

namespace StoryBot.Journal;

/// <summary>Keeps the salt for user ids in the data folder, readable by the owner alone.</summary>
internal static class SaltFile
{
    public const string Name = "user-salt";

    /// <summary>Reads the salt, making one where there is none; of several processes that make one at once, all get the same.</summary>
    public static byte[] ReadOrCreate(string folder)
    {
        var path = Path.Combine(folder, Name);
        if (File.Exists(path) && Read(path) is { } kept)
            return kept;
        Directory.CreateDirectory(folder);
        var fresh = RandomNumberGenerator.GetBytes(UserHash.SaltLength);
        var draft = $"{path}.{RandomNumberGenerator.GetHexString(8)}";
        using (var file = new FileStream(draft, NewOwnerOnlyFile()))
            file.Write(fresh);
        return Settle(draft, path) ?? fresh;
    }

    private static byte[]? Settle(string draft, string path)
    {
        try
        {
            // A complete file under its own name, or none: a rename that refuses to replace settles who was first.
            File.Move(draft, path, overwrite: File.Exists(path) && Read(path) is null);
            return null;
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
            return Read(path);
        }
    }

    private static byte[]? Read(string path) => File.ReadAllBytes(path) is { Length: UserHash.SaltLength } salt ? salt : null;

    private static FileStreamOptions NewOwnerOnlyFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
