namespace StoryBot.Simulators.Discord.World;

/// <summary>Gives out snowflakes that always grow, even where time stands still.</summary>
internal sealed class IdSequence(TimeProvider time)
{
    private const long DiscordEpoch = 1420070400000;
    private ulong last;

    public SimulatedId Next()
    {
        var earliest = (ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpoch) << 22;
        last = Math.Max(earliest, last + 1);
        return new SimulatedId(last);
    }
}
