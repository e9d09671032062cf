using System.Reflection;
using System.Text.RegularExpressions;
using StoryBot.Tests.Chat.Discord;
using StoryBot.Tests.Chat.Slack;

namespace StoryBot.Tests.Chat.Conformance;

/// <summary>The README's table of what either platform can do holds what the conformance suite tests, all of it and nothing else.</summary>
public sealed partial class ParityTableTests
{
    private static readonly string[] Rows = [.. File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "README.md"))
        .SkipWhile(line => !line.StartsWith("## Discord and Slack", StringComparison.Ordinal))
        .Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith('|'))
        .Skip(2)];

    [Fact]
    public void Every_row_names_its_conformance_test_and_every_test_has_its_row()
    {
        var tests = typeof(ChatConformance).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => method.GetCustomAttribute<FactAttribute>() is { Skip: null })
            .Select(method => method.Name);

        Assert.Equal(tests.Order(), Rows.Select(row => TestName().Match(row).Groups[1].Value).Order());
    }

    [Fact]
    public void Every_row_has_a_cell_for_either_platform() =>
        Assert.All(Rows, row => Assert.All(row.Trim('|').Split('|')[..4], cell => Assert.NotEmpty(cell.Trim())));

    [Fact]
    public void Every_platform_and_every_way_to_it_is_held_to_the_suite_and_changes_none_of_it() => Assert.All(
        [typeof(DiscordConformanceTests), typeof(SlackConformanceTests), typeof(SlackHttpConformanceTests)],
        suite =>
        {
            Assert.Equal(typeof(ChatConformance), suite.BaseType);
            Assert.DoesNotContain(suite.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly), method => method.DeclaringType == suite);
        });

    [GeneratedRegex(@"`(\w+)` \|$")]
    private static partial Regex TestName();
}
