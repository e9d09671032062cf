using System.Text.RegularExpressions;

namespace StoryBot.Tests;

/// <summary>A source file of the repository, as text.</summary>
internal sealed partial record RepositoryFile(string Path, string Text)
{
    /// <summary>Every C# file below src and tests that is written by hand.</summary>
    public static IReadOnlyList<RepositoryFile> All { get; } = [.. new[] { "src", "tests" }.SelectMany(Below)];

    public IEnumerable<string> Usings => UsingPattern().Matches(Text).Select(match => match.Groups[1].Value);

    public IEnumerable<string> Types => TypePattern().Matches(Text).Select(match => match.Groups[1].Value);

    public int Lines => Text.AsSpan().Count('\n');

    private static IEnumerable<RepositoryFile> Below(string folder) =>
        from file in Directory.EnumerateFiles(System.IO.Path.Combine(SharedData.RepositoryRoot, folder), "*.cs", SearchOption.AllDirectories)
        let path = System.IO.Path.GetRelativePath(SharedData.RepositoryRoot, file).Replace('\\', '/')
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        select new RepositoryFile(path, File.ReadAllText(file));

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingPattern();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|sealed|abstract|static|partial|readonly|ref) )*(?:class|record(?: struct| class)?|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypePattern();
}
