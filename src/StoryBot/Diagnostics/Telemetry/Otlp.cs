using Microsoft.Extensions.Configuration;

namespace StoryBot.Diagnostics.Telemetry;

/// <summary>The environment variables that say where telemetry goes. https://opentelemetry.io/docs/specs/otel/protocol/exporter</summary>
internal static class Otlp
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>Those that hold what the receiver knows the bot by.</summary>
    public static readonly string[] Secrets =
        ["OTEL_EXPORTER_OTLP_HEADERS", "OTEL_EXPORTER_OTLP_TRACES_HEADERS", "OTEL_EXPORTER_OTLP_METRICS_HEADERS", "OTEL_EXPORTER_OTLP_LOGS_HEADERS"];

    private static readonly string[] Certificates = ["OTEL_EXPORTER_OTLP_CERTIFICATE", "OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE", "OTEL_EXPORTER_OTLP_CLIENT_KEY"];

    public static bool IsOn(IConfiguration settings) => !string.IsNullOrEmpty(settings[Endpoint]);

    /// <summary>Whether certificates are named, which only the exporter's own client knows to use.</summary>
    public static bool HasCertificates(IConfiguration settings) => Certificates.Any(name => !string.IsNullOrEmpty(settings[name]));
}
