namespace StoryBot.Simulators.Soak;

/// <summary>One mishap after another, at random.</summary>
internal sealed class Troubles(IReadOnlyList<Mishap> mishaps, TimeSpan between, Random random, TimeProvider time)
{
    /// <summary>Two in a row cost a client a wait of its own, and a lost connection is seen only when the next is up.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromMilliseconds(250);

    private readonly List<Trouble> past = [];

    public IReadOnlyList<Trouble> Past => past;

    /// <summary>Until told to end.</summary>
    public async Task RunAsync(CancellationToken ended)
    {
        try
        {
            while (true)
            {
                await Task.Delay(between * (0.5 + random.NextDouble()), time, ended);
                await NextAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The storm is over.
        }
    }

    private async Task NextAsync()
    {
        var wait = TimeSpan.FromSeconds(0.2 + (0.6 * random.NextDouble()));
        var mishap = mishaps[random.Next(mishaps.Count)];
        var from = time.GetTimestamp();
        await mishap.StrikeAsync(wait);
        past.Add(mishap.HoldsUp
            ? new Trouble(mishap.Kind, from, time.GetTimestamp() + (long)(Aftermath.TotalSeconds * time.TimestampFrequency))
            : new Trouble(mishap.Kind, 0, 0));
    }
}
