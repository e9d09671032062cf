using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.Soak;

namespace StoryBot.Simulators.Discord.Soak;

/// <summary>What goes wrong on Discord.</summary>
internal static class DiscordMishaps
{
    /// <summary>How long a client waits before it tries again what had no reply.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(0.6);

    public static IReadOnlyList<Mishap> On(DiscordSimulator discord) =>
    [
        Disconnect("connection reset", discord, discord.Faults.AbortAll),
        Disconnect("close 4000", discord, () => discord.Faults.CloseAll(4000)),
        Disconnect("close without code", discord, () => discord.Faults.CloseAll(null)),
        Disconnect("op 7", discord, discord.Faults.AskToReconnect),
        Limit("429 user", discord, RateScope.User),
        Limit("429 shared", discord, RateScope.Shared),
        Limit("429 global", discord, RateScope.Global),
        new("lost reply", _ => LastAsync(discord.RestFaults.DropNextReply, Again)),
        new("status 502", _ => LastAsync(() => discord.RestFaults.NextStatusIs(502), Again)),
        new("delivered twice", _ => DeliverTwiceAsync(discord), HoldsUp: false),
    ];

    private static Mishap Disconnect(string kind, DiscordSimulator discord, Action disconnect) => new(kind, async _ =>
    {
        var before = discord.Gateway.Resumes + discord.Gateway.Identifies;
        disconnect();
        await discord.UntilAsync(() => discord.Gateway.Resumes + discord.Gateway.Identifies > before, $"the bot after {kind}");
    });

    private static Mishap Limit(string kind, DiscordSimulator discord, RateScope scope) =>
        new(kind, wait => LastAsync(() => discord.RestFaults.Next429(scope, wait), wait));

    private static Task LastAsync(Action act, TimeSpan wait)
    {
        act();
        return Task.Delay(wait, TimeProvider.System);
    }

    private static async Task DeliverTwiceAsync(DiscordSimulator discord)
    {
        discord.Faults.DeliverTwice();
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        discord.Faults.DeliverTwice(false);
    }
}
