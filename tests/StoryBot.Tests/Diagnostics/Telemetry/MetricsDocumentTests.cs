using System.Text.RegularExpressions;

namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>docs/telemetry.md tells of every metric, by its name, type, unit and tags, and of no other.</summary>
[Collection(nameof(Busy))]
public sealed partial class MetricsDocumentTests(BusyBot bot)
{
    private static readonly Dictionary<string, string> Units = new() { ["s"] = "_seconds", ["By"] = "_bytes" };

    [Fact]
    public void Every_metric_is_in_the_documentation_with_its_type_and_unit_and_no_other_is()
    {
        var documented = Rows().Select(row => (Name: NameOf(row[0], row[1], row[2]), Type: row[1])).Order();

        Assert.Equal(bot.Page.Types.Where(type => type.Key != "target_info").Select(type => (type.Key, type.Value)).Order(), documented);
    }

    [Fact]
    public void Every_tag_is_in_the_documentation_and_no_other_is()
    {
        foreach (var row in Rows())
        {
            var name = NameOf(row[0], row[1], row[2]);
            var documented = TagName().Matches(row[3]).Select(tag => tag.Value).Where(tag => tag != "or").Select(tag => tag.StartsWith("http", StringComparison.Ordinal) || tag is "error.type" or "cpu.mode" ? tag : $"storybot.{tag}");
            var told = bot.Page.Samples.Where(sample => sample.Name == name || sample.Name == $"{name}_count").SelectMany(sample => sample.Labels.Keys).Distinct().Except(["otel_scope_name"]);

            Assert.Equal(told.Order(), documented.Select(tag => tag.Replace('.', '_')).Order());
        }
    }

    /// <summary>Name, type, unit and tags of each row.</summary>
    private static IEnumerable<string[]> Rows() =>
        from line in File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "docs", "telemetry.md"))
        let cells = line.Split('|')
        where cells.Length == 7 && cells[1].Contains('.', StringComparison.Ordinal)
        select cells[1..5].Select(cell => cell.Trim(' ', '`')).ToArray();

    private static string NameOf(string metric, string type, string unit) =>
        metric.Replace('.', '_') + Units.GetValueOrDefault(unit) + (type == "counter" ? "_total" : "");

    [GeneratedRegex(@"[a-z][a-z._]+")]
    private static partial Regex TagName();
}
