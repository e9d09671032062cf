using System.Text.Json;

namespace StoryBot.Evaluation.Sets;

/// <summary>Reads a set's file, and turns what can go wrong into a message that names the file.</summary>
internal static class SetFile
{
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadSetException(path, null, problem.Message);
        }
    }

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
}
