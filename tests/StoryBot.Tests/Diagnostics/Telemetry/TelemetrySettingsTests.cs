using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using StoryBot.Commands;
using StoryBot.Hosting;
using StoryBot.Screens;

namespace StoryBot.Tests.Diagnostics.Telemetry;

public sealed class TelemetrySettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TelemetrySettingsTests()
    {
        folder.Write("appsettings.json", """{ "Health": { "ListenAddress": "http://127.0.0.1:0" }, "Discord": { "Token": "abc" } }""");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void With_neither_a_receiver_nor_Prometheus_nothing_is_added()
    {
        Assert.Equal((false, false, false), Providers());
        Assert.Equal((true, false, false), Providers("Telemetry:Prometheus=true"));
        Assert.Equal((true, true, true), Providers("OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9"));
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=collector:4317", "OTEL_EXPORTER_OTLP_ENDPOINT must be")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT=here", "OTEL_EXPORTER_OTLP_ENDPOINT must be")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL=http/json", "OTEL_EXPORTER_OTLP_PROTOCOL must be")]
    [InlineData("Telemetry:Promethius=true", "knows no 'Promethius'")]
    public void What_makes_no_sense_is_refused_with_what_to_set(string setting, string says) =>
        Assert.Contains(says, Assert.Throws<SettingsException>(() => Read(setting).Telemetry()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_page_that_nobody_serves_is_refused() =>
        Assert.Contains("Health:ListenAddress", Assert.Throws<SettingsException>(() => Read("Health:ListenAddress=", "Telemetry:Prometheus=true").Telemetry()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_page_is_served_unless_the_settings_say_otherwise()
    {
        folder.Write("appsettings.json", "{}");

        Assert.True(Read("Telemetry:Prometheus=true").Telemetry().Prometheus);
        Assert.Equal("http://127.0.0.1:8086", Read().Health().ListenAddress);
    }

    [Fact]
    public void What_the_receiver_knows_the_bot_by_is_a_secret()
    {
        const string Name = "OTEL_EXPORTER_OTLP_HEADERS";
        folder.Write($"secrets/{Name}", "authorization=key\n");

        Assert.Equal("authorization=key", Settings.Read(folder.Path, [], [Path.Combine(folder.Path, "secrets")]).Configuration[Name]);
        Assert.DoesNotContain("key", Assert.Throws<SettingsException>(() => SecretSettings.RefuseIn([$"{Name}=authorization=key"])).Message, StringComparison.Ordinal);
    }

    private Settings Read(params string[] overrides) => Settings.Read(folder.Path, overrides, []);

    private (bool Metrics, bool Traces, bool Logs) Providers(params string[] overrides)
    {
        var context = new CommandContext(folder.Path, TextReader.Null, Screen.Piped(TextWriter.Null), Screen.Piped(TextWriter.Null));
        using var host = RunCommand.Build(context, Read(overrides));
        return (host.Services.GetService<MeterProvider>() is not null, host.Services.GetService<TracerProvider>() is not null, host.Services.GetService<LoggerProvider>() is not null);
    }
}
