using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StoryBot.Answering.Telemetry;
using StoryBot.Chat.Telemetry;
using StoryBot.Hosting;

namespace StoryBot.Diagnostics.Telemetry;

/// <summary>How the program tells others in numbers, traces and logs what it does; without a receiver and without Prometheus it adds nothing.</summary>
internal static class TelemetryServices
{
    /// <summary>Far more than our closed sets of tags make; the default, 2,000, is memory taken in advance.</summary>
    private const int MostSeries = 200;

    /// <summary>What the runtime tells of itself that is worth keeping. https://learn.microsoft.com/dotnet/core/diagnostics/built-in-metrics-runtime</summary>
    private static readonly string[] OfRuntime = ["dotnet.process.memory.working_set", "dotnet.process.cpu.time", "dotnet.gc.pause.time"];

    public static void AddTelemetry(this IHostApplicationBuilder builder, Settings settings)
    {
        var (sends, serves) = (Otlp.IsOn(settings.Configuration), settings.Telemetry().Prometheus);
        if (!sends && !serves)
            return;
        // The exporters read their settings from here; the host itself was given none.
        builder.Configuration.AddConfiguration(settings.Configuration);
        builder.Services.AddSingleton<StateGauges>().AddHostedService<TelemetryWorker>();
        var telemetry = builder.Services.AddOpenTelemetry()
            // The environment has the last word: OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES.
            .ConfigureResource(resource => resource.AddService("storybot", serviceVersion: ProgramVersion.Current).AddEnvironmentVariableDetector())
            .WithMetrics(metrics => Measure(metrics, sends, serves));
        if (serves)
            builder.Services.AddSingleton<MetricsPage>();
        if (!sends)
            return;
        if (!Otlp.HasCertificates(settings.Configuration))
            builder.Services.AddDeliveries("traces", "metrics", "logs");
        telemetry.WithTracing(traces => traces.AddSource(ProgramTelemetry.Name, ChatTelemetry.Name, AnsweringTelemetry.Name).AddOtlpExporter("traces", null));
        telemetry.WithLogging(logs => logs.AddOtlpExporter("logs", default(Action<OtlpExporterOptions>)), options => options.IncludeFormattedMessage = true);
        builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(ProgramTelemetry.Name, LogLevel.Information);
    }

    private static void Measure(MeterProviderBuilder metrics, bool sends, bool serves)
    {
        metrics.AddMeter(ProgramTelemetry.Name, ChatTelemetry.Name, AnsweringTelemetry.Name, "System.Runtime").AddView(ViewOf);
        if (sends)
            metrics.AddOtlpExporter("metrics", default(Action<OtlpExporterOptions>));
        if (serves)
            metrics.AddPrometheusExporter();
    }

    private static MetricStreamConfiguration ViewOf(Instrument instrument) =>
        instrument.Meter.Name != "System.Runtime" || OfRuntime.Contains(instrument.Name) ? new MetricStreamConfiguration { CardinalityLimit = MostSeries } : MetricStreamConfiguration.Drop;

    /// <summary>Has each kind of telemetry sent by a client that notices where it can't be delivered.</summary>
    private static void AddDeliveries(this IServiceCollection services, params ReadOnlySpan<string> kinds)
    {
        foreach (var kind in kinds)
        {
            services.AddOptions<OtlpExporterOptions>(kind).Configure<IServiceProvider>((options, provider) =>
                options.HttpClientFactory = () => new HttpClient(new DeliveryWatch(kind, provider)) { Timeout = TimeSpan.FromMilliseconds(options.TimeoutMilliseconds) });
        }
    }
}
