using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using StoryBot.Chat.Telemetry;

namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>What one instrument counts of one platform, by its other tags, while this lives; a test names a platform of its own.</summary>
internal sealed class Counted : IDisposable
{
    private readonly MeterListener listener = new();

    public Counted(string instrument, string platform)
    {
        listener.InstrumentPublished = (published, listening) =>
        {
            if (published.Name == instrument)
                listening.EnableMeasurementEvents(published);
        };
        listener.SetMeasurementEventCallback<long>((_, number, tags, _) =>
        {
            var named = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value?.ToString());
            if (named.Remove(ChatTelemetry.Platform, out var where) && where == platform)
                By.AddOrUpdate(string.Join(' ', named.Values), number, (_, before) => before + number);
        });
        listener.Start();
    }

    public ConcurrentDictionary<string, long> By { get; } = new();

    public void Dispose() => listener.Dispose();
}
