namespace StoryBot.Answering.Reading.Words;

/// <summary>Reads the word lists that are built into the library.</summary>
internal static class WordList
{
    /// <summary>The lines of a list that hold something; '#' starts a comment line.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The word list {file} is not built in");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>What stands before and after the first <paramref name="separator"/>, trimmed.</summary>
    public static (string Left, string Right) Split(string line, char separator)
    {
        var at = line.IndexOf(separator, StringComparison.Ordinal);
        return (line[..at].Trim(), line[(at + 1)..].Trim());
    }
}
