using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>
/// What a page for Prometheus says, read strictly: each family once, named and typed before its samples; no sample twice; histograms whole.
/// https://prometheus.io/docs/instrumenting/exposition_formats/#text-format-details
/// </summary>
internal sealed partial record PrometheusPage(ImmutableSortedDictionary<string, string> Types, ImmutableArray<PrometheusSample> Samples)
{
    private static readonly string[] Suffixes = ["_bucket", "_sum", "_count"];

    /// <exception cref="FormatException">It breaks a rule.</exception>
    public static PrometheusPage Parse(string text)
    {
        if (!text.EndsWith('\n'))
            throw new FormatException("the last line does not end");
        var types = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var samples = ImmutableArray.CreateBuilder<PrometheusSample>();
        var (family, known) = ("", new HashSet<string>());
        foreach (var line in text.Split('\n')[..^1])
        {
            if (TypeLine().Match(line) is { Success: true } type)
            {
                family = type.Groups["name"].Value;
                if (!types.TryAdd(family, type.Groups["type"].Value))
                    throw new FormatException($"{family} comes twice");
            }
            else if (!line.StartsWith("# HELP ", StringComparison.Ordinal) && line.Length > 0)
            {
                var sample = Read(line);
                if (FamilyOf(sample.Name, types) != family)
                    throw new FormatException($"{line} stands below {family}");
                if (!known.Add(line[..line.LastIndexOf(' ')]))
                    throw new FormatException($"{line} comes twice");
                samples.Add(sample);
            }
        }

        var page = new PrometheusPage(types.ToImmutable(), samples.ToImmutable());
        foreach (var histogram in page.Types.Where(type => type.Value == "histogram"))
            page.CheckBuckets(histogram.Key);
        return page;
    }

    /// <summary>The sum of a family's samples that bear all these labels; 0 where there is none.</summary>
    public double this[string name, params (string Label, string Value)[] labels] =>
        Samples.Where(sample => sample.Name == name && labels.All(label => sample.Labels.GetValueOrDefault(label.Label) == label.Value)).Sum(sample => sample.Value);

    public bool Has(string name) => Samples.Any(sample => sample.Name == name);

    public override string ToString() => string.Join('\n', Samples.Where(sample => sample.Value != 0).Select(sample => $"{sample.Name} {string.Join(',', sample.Labels.Values)} {sample.Value}"));

    private static PrometheusSample Read(string line)
    {
        if (SampleLine().Match(line) is not { Success: true } match)
            throw new FormatException($"{line} is no sample");
        var labels = match.Groups["label"].Captures.Zip(match.Groups["value"].Captures, (label, value) => KeyValuePair.Create(label.Value, value.Value)).ToImmutableSortedDictionary();
        return new PrometheusSample(match.Groups["name"].Value, labels, double.Parse(match.Groups["number"].Value.Replace("+Inf", "∞", StringComparison.Ordinal), CultureInfo.InvariantCulture));
    }

    private static string FamilyOf(string name, IReadOnlyDictionary<string, string> types) =>
        Suffixes.Where(suffix => name.EndsWith(suffix, StringComparison.Ordinal)).Select(suffix => name[..^suffix.Length]).FirstOrDefault(stem => types.GetValueOrDefault(stem) == "histogram") ?? name;

    private void CheckBuckets(string name)
    {
        var series = Samples.Where(sample => sample.Name == $"{name}_bucket").GroupBy(sample => string.Join(',', sample.Labels.Remove("le")));
        foreach (var buckets in series)
        {
            var counts = buckets.Select(bucket => bucket.Value).ToList();
            if (!counts.SequenceEqual(counts.Order()) || buckets.Last().Labels["le"] != "+Inf")
                throw new FormatException($"the buckets of {name} do not grow to the last");
            if (Samples.Single(sample => sample.Name == $"{name}_count" && string.Join(',', sample.Labels) == buckets.Key).Value != counts[^1])
                throw new FormatException($"{name} counts otherwise than its buckets");
        }
    }

    [GeneratedRegex(@"^# TYPE (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?<type>counter|gauge|histogram)$", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeLine();

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{((?<label>[a-zA-Z_][a-zA-Z0-9_]*)="(?<value>([^"\\\n]|\\["\\n])*)",?)*\})? (?<number>[+-]?([0-9.]+([eE][+-]?[0-9]+)?|Inf)|NaN)$""", RegexOptions.ExplicitCapture)]
    private static partial Regex SampleLine();
}

/// <summary>One line of it.</summary>
internal sealed record PrometheusSample(string Name, ImmutableSortedDictionary<string, string> Labels, double Value);
