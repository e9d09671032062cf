using System.Text.Json;

namespace StoryBot.Evaluation.Sets;

/// <summary>Reads a set's file, and turns what can go wrong into a message that names the file.</summary>
internal static class SetFile
{
    public static string Read(string path) => Read(path, File.ReadAllText);

    public static byte[] ReadBytes(string path) => Read(path, File.ReadAllBytes);

    /// <summary>The files of a folder that go by such a name, none where it holds none.</summary>
    public static string[] Files(string folder, string pattern) => Read(folder, path => Directory.GetFiles(path, pattern));

    /// <summary>The lines of a file that hold anything, with their numbers from 1.</summary>
    public static IEnumerable<(string Text, int Number)> Lines(string path) => Read(path).Split('\n')
        .Select((line, index) => (Text: line.Trim(), Number: index + 1))
        .Where(line => line.Text.Length > 0);

    /// <param name="parse">Parses; may throw <see cref="JsonException"/>.</param>
    /// <param name="firstLine">The line of the file on which the text starts, from 1.</param>
    public static T Parse<T>(string path, long firstLine, Func<T?> parse)
        where T : class
    {
        try
        {
            return parse() ?? throw new BadSetException(path, firstLine, "holds null where an object is expected");
        }
        catch (JsonException problem)
        {
            throw new BadSetException(path, firstLine + (problem.LineNumber ?? 0), problem.Message);
        }
    }

    private static T Read<T>(string path, Func<string, T> read)
    {
        try
        {
            return read(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadSetException(path, null, problem.Message);
        }
    }
}
