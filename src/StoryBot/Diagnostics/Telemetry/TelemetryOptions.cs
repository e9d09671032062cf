namespace StoryBot.Diagnostics.Telemetry;

/// <summary>
/// Settings section <c>Telemetry</c>: what the bot tells of itself in numbers. Where traces, metrics and logs are sent is said by the environment
/// variables that OpenTelemetry defines, <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> first of all.
/// </summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Whether <c>/metrics</c> is served for Prometheus beside the health pages.</summary>
    public bool Prometheus { get; set; }
}
