using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StoryBot.Simulators.Faults;

namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>A receiver that is not there, or does not answer, harms nobody.</summary>
public sealed class DeliveryTests
{
    /// <summary>What a service manager grants.</summary>
    private static readonly TimeSpan MostForStopping = TimeSpan.FromSeconds(10);

    /// <summary>Far less than any exporter waits.</summary>
    private static readonly TimeSpan MostForAnswering = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_receiver_that_is_not_there_is_named_once_for_each_kind_and_delays_neither_answers_nor_the_stop()
    {
        var log = await AskAndStopAsync($"http://127.0.0.1:{FreePort.Take()}");

        Assert.All(["traces", "metrics", "logs"], kind => Assert.Single(log.Split('\n'), line => line.Contains($"Telemetry ({kind}) can't be delivered to 127.0.0.1:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_receiver_that_takes_and_never_answers_delays_neither_answers_nor_the_stop()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();

        await AskAndStopAsync($"http://{silent.LocalEndpoint}");
    }

    [Fact]
    public async Task What_was_not_delivered_yet_is_delivered_at_the_stop_and_a_receiver_that_is_back_is_noted()
    {
        await using var scene = await TelemetryScene.StartAsync(("OTEL_BSP_SCHEDULE_DELAY", "600000"));
        scene.Receiver.Status = 503;
        var before = scene.Receiver.Requests.Count;
        await scene.UntilAsync(() => scene.Receiver.Requests.Skip(before).Count(request => request.Path == "/v1/metrics") > 1, "metrics");
        scene.Receiver.Status = 200;
        var refused = scene.Receiver.Requests.Count;
        await scene.UntilAsync(() => scene.Receiver.Requests.Skip(refused).Count(request => request.Path == "/v1/metrics") > 1, "metrics again");
        await scene.AskOnDiscordAsync();
        Assert.Empty(scene.Receiver.Spans);

        var (_, log) = await scene.Program.StopAsync();

        Assert.Contains(scene.Receiver.Spans, span => span.Name == "message");
        Assert.Contains("Telemetry (metrics) can't be delivered", log, StringComparison.Ordinal);
        Assert.Contains("Telemetry (metrics) is delivered again", log, StringComparison.Ordinal);
    }

    private static async Task<string> AskAndStopAsync(string receiver)
    {
        await using var scene = await TelemetryScene.StartAsync(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver));
        await scene.AskOnDiscordAsync();
        var began = Stopwatch.GetTimestamp();
        await scene.AskOnDiscordAsync();
        await scene.AskOnSlackAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, MostForAnswering);
        // Both exporters of numbers have been at it twice by now.
        await scene.MetricsAsync(page => page["storybot_knowledge_age_seconds"] > 1.5);

        began = Stopwatch.GetTimestamp();
        var (code, log) = await scene.Program.StopAsync();

        Assert.Equal(0, code);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, MostForStopping);
        Assert.InRange(log.Split('\n').Length, 0, 20);
        return log;
    }
}
