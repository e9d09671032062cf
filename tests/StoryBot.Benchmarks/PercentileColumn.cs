using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace StoryBot.Benchmarks;

/// <summary>The time that so many in a hundred measurements stay below; BenchmarkDotNet's own columns lack the 99th.</summary>
internal sealed class PercentileColumn(int percentile) : IColumn
{
    private const double NanosecondsInMillisecond = 1_000_000;

    public string Id => $"{nameof(PercentileColumn)}.{ColumnName}";

    public string ColumnName => $"P{percentile}";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Statistics;

    public int PriorityInCategory => int.MaxValue;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => $"Percentile {percentile}";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        summary[benchmarkCase]?.ResultStatistics is { } times
            ? FormattableString.Invariant($"{times.Percentiles.Percentile(percentile) / NanosecondsInMillisecond:F2} ms")
            : "NA";

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public bool IsAvailable(Summary summary) => true;
}
