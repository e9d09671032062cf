using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace StoryBot.Diagnostics.Telemetry;

/// <summary>The page that Prometheus reads, as its exporter writes it.</summary>
internal sealed class MetricsPage
{
    public const string Path = "/metrics";

    private readonly RequestDelegate page;

    public MetricsPage(IServiceProvider services)
    {
        // The exporter writes for a pipeline only; this one holds nothing else, since paths and methods are sorted before it.
        var pipeline = new ApplicationBuilder(services);
        pipeline.UseOpenTelemetryPrometheusScrapingEndpoint(_ => true);
        page = pipeline.Build();
    }

    public Task WriteAsync(HttpContext context) => page(context);
}
