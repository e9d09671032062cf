using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>Which message an enforced nonce made, for "the past few minutes"; guarded by the world's lock.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#create-message: the exact span is not documented.</remarks>
internal sealed class NonceMemory
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(5);
    private readonly Dictionary<(SimulatedId Channel, string Nonce), SimulatedMessage> byNonce = [];
    private readonly Queue<(DateTimeOffset At, (SimulatedId Channel, string Nonce) Key)> ages = new();

    public SimulatedMessage? Find(SimulatedId channel, string nonce, DateTimeOffset now)
    {
        while (ages.TryPeek(out var oldest) && now - oldest.At >= Span)
        {
            byNonce.Remove(ages.Dequeue().Key);
        }

        return byNonce.GetValueOrDefault((channel, nonce));
    }

    public void Remember(string nonce, SimulatedMessage message, DateTimeOffset now)
    {
        byNonce[(message.Channel.Id, nonce)] = message;
        ages.Enqueue((now, (message.Channel.Id, nonce)));
    }
}
