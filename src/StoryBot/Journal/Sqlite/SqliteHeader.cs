using System.Buffers.Binary;

namespace StoryBot.Journal.Sqlite;

/// <summary>The first hundred bytes of a database file, read without SQLite so that the file stays as it is: https://www.sqlite.org/fileformat.html</summary>
internal sealed record SqliteHeader(bool IsSqlite, int UserVersion, int ApplicationId, bool IsTruncated)
{
    private const int Length = 100;

    /// <summary>Null where there is no file yet, or an empty one.</summary>
    public static SqliteHeader? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> bytes = stackalloc byte[Length];
        var read = file.ReadAtLeast(bytes, Length, throwOnEndOfStream: false);
        return read == 0 ? null : Parse(bytes[..read], file.Length);
    }

    private static SqliteHeader Parse(ReadOnlySpan<byte> bytes, long fileLength)
    {
        if (bytes.Length < Length || !bytes.StartsWith("SQLite format 3\0"u8))
            return new(false, 0, 0, false);
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(bytes[16..]) is var size && size == 1 ? 65536L : size;
        return new(
            true,
            BinaryPrimitives.ReadInt32BigEndian(bytes[60..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[68..]),
            BinaryPrimitives.ReadUInt32BigEndian(bytes[28..]) * pageSize > fileLength);
    }
}
