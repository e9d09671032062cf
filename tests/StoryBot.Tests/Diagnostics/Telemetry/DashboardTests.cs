using System.Text.Json;
using System.Text.RegularExpressions;

namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>The dashboard and the alerts ask for what a running bot tells, and the dashboard for all of it.</summary>
[Collection(nameof(Busy))]
public sealed partial class DashboardTests(BusyBot bot)
{
    private const string Placeholder = "$__rate_interval";

    /// <summary>Labels that Prometheus adds.</summary>
    private static readonly string[] Added = ["job", "instance"];

    private static readonly string[] Words = ["by", "and", "or", "unless", "le"];

    private static readonly string[] Suffixes = ["", "_bucket", "_sum", "_count"];

    [Fact]
    public void Every_metric_and_label_that_the_dashboard_asks_for_is_told() => Check(DashboardExpressions());

    [Fact]
    public void Every_metric_and_label_that_an_alert_asks_for_is_told() => Check(AlertExpressions());

    [Fact]
    public void Every_metric_is_on_the_dashboard()
    {
        var asked = DashboardExpressions().SelectMany(MetricsIn).ToHashSet();

        Assert.All(bot.Page.Types.Keys.Where(family => family != "target_info"), family => Assert.Contains(Suffixes, suffix => asked.Contains(family + suffix)));
    }

    [Fact]
    public void No_two_panels_share_an_id_or_a_place()
    {
        var panels = Panels();

        Assert.Equal(panels.Count, panels.Select(panel => panel.GetProperty("id").GetInt32()).Distinct().Count());
        Assert.Equal(panels.Count, panels.Select(panel => panel.GetProperty("gridPos")).Select(place => (place.GetProperty("x").GetInt32(), place.GetProperty("y").GetInt32())).Distinct().Count());
        Assert.Equal(["Answers", "Latency", "Platforms", "Knowledge and journal", "Health"], panels.Where(panel => panel.GetProperty("type").GetString() == "row").Select(panel => panel.GetProperty("title").GetString()));
    }

    private static List<JsonElement> Panels()
    {
        using var dashboard = JsonDocument.Parse(Deployed("grafana-dashboard.json"));
        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray().Select(panel => panel.Clone())];
    }

    private static List<string> DashboardExpressions() =>
        [.. Panels().Where(panel => panel.TryGetProperty("targets", out _)).SelectMany(panel => panel.GetProperty("targets").EnumerateArray()).Select(target => target.GetProperty("expr").GetString()!)];

    private static List<string> AlertExpressions() => [.. AlertLine().Matches(Deployed("prometheus-alerts.yaml")).Select(line => line.Groups[1].Value)];

    private static string Deployed(string file) => File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "deploy", file));

    private void Check(List<string> expressions)
    {
        Assert.True(expressions.Count > 5);
        foreach (var expression in expressions)
        {
            var metrics = MetricsIn(expression).ToList();
            Assert.NotEmpty(metrics);
            Assert.All(metrics, metric => Assert.True(bot.Page.Has(metric), $"{metric} is told by nobody: {expression}"));
            var labels = bot.Page.Samples.Where(sample => metrics.Contains(sample.Name)).SelectMany(sample => sample.Labels.Keys).Concat(Added).ToHashSet();
            Assert.All(LabelsIn(expression), label => Assert.True(labels.Contains(label), $"{label} is no label of these: {expression}"));
        }
    }

    /// <summary>What is neither a function, a word of the language, a label nor a number.</summary>
    private static IEnumerable<string> MetricsIn(string expression) =>
        Identifier().Matches(Grouping().Replace(Braces().Replace(expression.Replace(Placeholder, "5m", StringComparison.Ordinal), ""), "")).Select(match => match.Value).Except(Words);

    private static IEnumerable<string> LabelsIn(string expression) =>
        Matcher().Matches(expression).Select(match => match.Groups[1].Value)
            .Concat(Grouping().Matches(expression).SelectMany(match => match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)));

    [GeneratedRegex(@"^\s+expr: (.+)$", RegexOptions.Multiline)]
    private static partial Regex AlertLine();

    [GeneratedRegex(@"\{[^}]*\}|\[[^\]]*\]")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\bby \(([^)]*)\)")]
    private static partial Regex Grouping();

    [GeneratedRegex("""(\w+)\s*(?:=~|!~|!=|=)\s*"[^"]*["]""")]
    private static partial Regex Matcher();

    [GeneratedRegex(@"(?<![\w.])[a-zA-Z_]\w*\b(?!\s*\()")]
    private static partial Regex Identifier();
}
