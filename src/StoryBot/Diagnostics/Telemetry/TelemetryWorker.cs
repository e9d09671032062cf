using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using StoryBot.Answering.Telemetry;
using StoryBot.Chat;
using StoryBot.Chat.Telemetry;
using StoryBot.Journal;

namespace StoryBot.Diagnostics.Telemetry;

/// <summary>Begins what can be counted at nothing, so that the first error is seen to be one; and delivers at the end what is still at hand.</summary>
internal sealed class TelemetryWorker(IServiceProvider services, IEnumerable<IChatAdapter> adapters, StateGauges gauges) : IHostedService
{
    /// <summary>A receiver that does not answer must not hold up the stop.</summary>
    private const int GoodbyeMilliseconds = 2_000;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = gauges;
        foreach (var platform in adapters.Select(adapter => adapter.Platform))
        {
            foreach (var (outcome, reason) in ProgramTelemetry.Ends)
                ProgramTelemetry.CountQuestion(platform, outcome, reason, 0);
            foreach (var kind in ChatTelemetry.ReconnectKinds)
                ChatTelemetry.CountReconnect(platform, kind, 0);
        }

        foreach (var outcome in AnsweringTelemetry.ReindexOutcomes)
            AnsweringTelemetry.CountReindex(outcome, 0);
        foreach (var operation in MeasuredJournal.Operations)
            ProgramTelemetry.CountJournalError(operation, 0);
        return Task.CompletedTask;
    }

    /// <summary>The last to stop, since it was the first to start.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(() => services.GetService<TracerProvider>()?.Shutdown(GoodbyeMilliseconds), CancellationToken.None),
        Task.Run(() => services.GetService<MeterProvider>()?.Shutdown(GoodbyeMilliseconds), CancellationToken.None),
        Task.Run(() => services.GetService<LoggerProvider>()?.Shutdown(GoodbyeMilliseconds), CancellationToken.None));
}
