using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace StoryBot.Journal;

/// <summary>Keeps the salt for user ids in the data folder, readable by the owner alone.</summary>
internal static class SaltFile
{
    public const string Name = "user-salt";

    private static readonly TimeSpan HeldByOthersAtMost = TimeSpan.FromSeconds(5);

    /// <summary>Reads the salt, making one where there is none; of several processes that make one at once, all get the same.</summary>
    /// <exception cref="IOException">The file can't be opened, or another process holds it for more than five seconds.</exception>
    public static byte[] ReadOrCreate(string folder)
    {
        Directory.CreateDirectory(folder);
        using var file = OpenAlone(Path.Combine(folder, Name));
        return Read(file) ?? Write(file, RandomNumberGenerator.GetBytes(UserHash.SaltLength));
    }

    // Whoever has the file open has it alone, so no one reads a salt half written, and no two write one.
    private static FileStream OpenAlone(string path)
    {
        FileStream? file = null;
        SpinWait.SpinUntil(() => TryOpen(path, out file), HeldByOthersAtMost);
        return file ?? new FileStream(path, OwnerOnly());
    }

    private static bool TryOpen(string path, [NotNullWhen(true)] out FileStream? file)
    {
        try
        {
            file = new FileStream(path, OwnerOnly());
            return true;
        }
        catch (IOException)
        {
            file = null;
            return false;
        }
    }

    private static byte[]? Read(FileStream file)
    {
        if (file.Length != UserHash.SaltLength)
            return null;
        var salt = new byte[UserHash.SaltLength];
        file.ReadExactly(salt);
        return salt;
    }

    private static byte[] Write(FileStream file, byte[] salt)
    {
        file.SetLength(0);
        file.Write(salt);
        file.Flush(flushToDisk: true);
        return salt;
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
