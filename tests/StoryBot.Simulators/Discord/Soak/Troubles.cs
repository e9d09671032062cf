using StoryBot.Simulators.Discord.Rest;

namespace StoryBot.Simulators.Discord.Soak;

/// <summary>One thing after another goes wrong, at random.</summary>
internal sealed class Troubles(DiscordSimulator discord, TimeSpan between, Random random, TimeProvider time)
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
            discord.Faults.DeliverTwice(false);
        }
    }

    private Task NextAsync()
    {
        var wait = TimeSpan.FromSeconds(0.2 + (0.6 * random.NextDouble()));
        return random.Next(10) switch
        {
            0 => DisconnectAsync("connection reset", discord.Faults.AbortAll),
            1 => DisconnectAsync("close 4000", () => discord.Faults.CloseAll(4000)),
            2 => DisconnectAsync("close without code", () => discord.Faults.CloseAll(null)),
            3 => DisconnectAsync("op 7", discord.Faults.AskToReconnect),
            4 => HinderAsync("429 user", wait, () => discord.RestFaults.Next429(RateScope.User, wait)),
            5 => HinderAsync("429 shared", wait, () => discord.RestFaults.Next429(RateScope.Shared, wait)),
            6 => HinderAsync("429 global", wait, () => discord.RestFaults.Next429(RateScope.Global, wait)),
            7 => HinderAsync("lost reply", TimeSpan.FromSeconds(0.6), discord.RestFaults.DropNextReply),
            8 => HinderAsync("status 502", TimeSpan.FromSeconds(0.6), () => discord.RestFaults.NextStatusIs(502)),
            _ => DeliverTwiceAsync(),
        };
    }

    private async Task DisconnectAsync(string kind, Action disconnect)
    {
        var (from, resumes) = (time.GetTimestamp(), discord.Gateway.Resumes + discord.Gateway.Identifies);
        disconnect();
        await discord.UntilAsync(() => discord.Gateway.Resumes + discord.Gateway.Identifies > resumes, $"the bot after {kind}");
        Note(kind, from);
    }

    private async Task HinderAsync(string kind, TimeSpan span, Action hinder)
    {
        var from = time.GetTimestamp();
        hinder();
        await Task.Delay(span, time);
        Note(kind, from);
    }

    private async Task DeliverTwiceAsync()
    {
        discord.Faults.DeliverTwice();
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        discord.Faults.DeliverTwice(false);
        past.Add(new Trouble("delivered twice", 0, 0));
    }

    private void Note(string kind, long from) =>
        past.Add(new Trouble(kind, from, time.GetTimestamp() + (long)(Aftermath.TotalSeconds * time.TimestampFrequency)));
}
