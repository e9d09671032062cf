using System.Collections;

namespace StoryBot.Chat.Sockets;

/// <summary>Endless waits between attempts: each ceiling twice the last up to <paramref name="most"/>, each wait a random half to whole of it.</summary>
/// <remarks>Keeping at least half of the ceiling stops a crowd of clients from hammering; the random half spreads them out.</remarks>
internal sealed class Backoff(TimeSpan first, TimeSpan most, Random random) : IEnumerable<TimeSpan>
{
    public IEnumerator<TimeSpan> GetEnumerator()
    {
        var ceiling = first < most ? first : most;
        while (true)
        {
            yield return ceiling * (0.5 + (random.NextDouble() / 2));
            ceiling = ceiling < most / 2 ? ceiling * 2 : most;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
