using System.Text.RegularExpressions;

namespace StoryBot.Tests;

/// <summary>SECURITY.md promises tests; here it is kept to them.</summary>
public sealed partial class SecurityTests
{
    [Fact]
    public void Every_threat_is_guarded_by_tests_that_exist()
    {
        var rows = File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "SECURITY.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2).ToList();
        var tests = RepositoryFile.All
            .Where(file => file.Path.StartsWith("tests/StoryBot.Tests/", StringComparison.Ordinal))
            .SelectMany(file => TestName().Matches(file.Text).Select(match => match.Groups[1].Value))
            .ToHashSet();

        Assert.True(rows.Count >= 10, $"{rows.Count} threats");
        Assert.All(rows, row => Assert.All(GuardsOf(row), guard => Assert.Contains(guard, tests)));
    }

    private static List<string> GuardsOf(string row)
    {
        var guards = Quoted().Matches(row.Split('|')[^2]).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(guards);
        return guards;
    }

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\]]*\][\s\S]*?public (?:async )?(?:Task|void) (\w+)\(")]
    private static partial Regex TestName();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Quoted();
}
