using System.Text.Json;

namespace StoryBot.Simulators.Faults;

/// <summary>Asks the bot's health pages again and again.</summary>
internal sealed class HealthWatch(Uri address, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <returns>How long it took; null where patience ended first.</returns>
    public async Task<TimeSpan?> ReadyWithinAsync(TimeSpan patience)
    {
        for (var began = time.GetTimestamp(); time.GetElapsedTime(began) < patience; await Task.Delay(Pause, time))
        {
            if (await BrokenAsync() == "")
            {
                return time.GetElapsedTime(began);
            }
        }

        return null;
    }

    /// <summary>All that was not sound at any time while this lasted.</summary>
    public async Task<string> WatchAsync(TimeSpan duration)
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        for (var began = time.GetTimestamp(); time.GetElapsedTime(began) < duration; await Task.Delay(Pause, time))
        {
            seen.UnionWith((await BrokenAsync()).Split(", ", StringSplitOptions.RemoveEmptyEntries));
        }

        return seen.Count == 0 ? "ready throughout" : string.Join(", ", seen);
    }

    public void Dispose() => http.Dispose();

    private async Task<string> BrokenAsync()
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "health"));
            using var report = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return string.Join(", ", report.RootElement.GetProperty("checks").EnumerateArray()
                .Where(check => !check.GetProperty("sound").GetBoolean())
                .Select(check => check.GetProperty("check").GetString()));
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or JsonException)
        {
            return "no answer";
        }
    }
}
