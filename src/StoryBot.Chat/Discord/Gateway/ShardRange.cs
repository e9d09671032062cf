using System.Globalization;

namespace StoryBot.Chat.Discord.Gateway;

/// <summary>The shards this process runs: <c>First</c> to <c>Last</c>, both from 0, of <c>Count</c>.</summary>
internal readonly record struct ShardRange(int First, int Last, int Count)
{
    /// <summary>Reads "0-1/4" or "2/4".</summary>
    public static bool TryParse(string? text, out ShardRange range)
    {
        range = default;
        var halves = (text ?? "").Split('/');
        if (halves.Length != 2 || !TryNumber(halves[1], out var count))
            return false;
        var ends = halves[0].Split('-');
        if (ends.Length > 2 || !TryNumber(ends[0], out var first) || !TryNumber(ends[^1], out var last))
            return false;
        range = new ShardRange(first, last, count);
        return first <= last && last < count;
    }

    public IEnumerable<GatewayShardId> Shards()
    {
        for (var number = First; number <= Last; number++)
            yield return new GatewayShardId(number, Count);
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= 100_000;
}
