using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Discord.Gateway;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class IdentifyGateTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Shards_of_one_key_begin_five_seconds_apart_and_others_at_once()
    {
        using var gate = Gate(_ => Found(remaining: 100, atOnce: 2));
        await Enter(gate, 0);
        await Enter(gate, 1);
        var third = Enter(gate, 2);

        time.Advance(TimeSpan.FromSeconds(5));
        Assert.False(third.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.3));
        Assert.IsType<GatewayDirections.Found>(await third);
    }

    [Fact]
    public async Task A_budget_used_up_is_waited_for_and_asked_for_anew()
    {
        var asked = 0;
        using var gate = Gate(_ => Found(remaining: asked++ == 0 ? 0 : 1000, atOnce: 1));
        string? told = null;
        var entered = gate.EnterAsync(new GatewayShardId(0, 1), cause => told = cause, TestContext.Current.CancellationToken);

        Assert.False(entered.IsCompleted);
        Assert.Contains("used up", told);
        time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(2));

        Assert.IsType<GatewayDirections.Found>(await entered);
        Assert.Equal(2, asked);
    }

    private static GatewayDirections.Found Found(int remaining, int atOnce) =>
        new(new Uri("wss://gateway.test"), 1, remaining, TimeSpan.FromHours(1), atOnce);

    private IdentifyGate Gate(Func<CancellationToken, GatewayDirections> ask) => new(token => Task.FromResult(ask(token)), time);

    private static Task<GatewayDirections> Enter(IdentifyGate gate, int shard) =>
        gate.EnterAsync(new GatewayShardId(shard, 8), _ => { }, TestContext.Current.CancellationToken);
}
