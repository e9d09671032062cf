namespace StoryBot.Chat.Discord;

/// <summary>The health of all shards as one: as good as the worst of them.</summary>
internal static class ShardHealth
{
    public static ChatAdapterHealth Of(IEnumerable<ChatAdapterHealth> shards)
    {
        var all = shards.ToArray();
        return all.OfType<ChatAdapterHealth.Refused>().FirstOrDefault()
            ?? all.OfType<ChatAdapterHealth.Connecting>().FirstOrDefault()
            ?? (ChatAdapterHealth)all.OfType<ChatAdapterHealth.Connected>().MaxBy(connected => connected.Since)!;
    }
}
