using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.Soak;

namespace StoryBot.Simulators.Discord.Soak;

/// <summary>Discord as the built program is tried on it.</summary>
internal sealed class DiscordStage(DiscordSimulator discord) : IStage
{
    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Discord__Token"] = discord.Bot.Token,
        ["Discord__ApiBaseAddress"] = discord.RestAddress.ToString(),
        ["Discord__QuestionsPerUserPerMinute"] = "0",
        ["Discord__QuestionsPerChannelPerMinute"] = "0",
        ["Discord__MaxWaitingPerChannel"] = "10000",
    };

    public DiscordSimulator Simulator => discord;

    public int Connections => discord.Gateway.Identifies + discord.Gateway.Resumes;

    /// <summary>What a dead process had begun is taken over when its lease has run out: src/StoryBot/Journal/README.md.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(90);

    public IReadOnlyList<Mishap> Mishaps { get; } = DiscordMishaps.On(discord);

    public static async Task<DiscordStage> StartAsync(string hostName = "127.0.0.1") => new(await DiscordSimulator.StartAsync(new DiscordSimulatorOptions
    {
        HostName = hostName,
        ChecksBodies = false,
        HistoryLength = 5_000,
        MessagesPerChannel = new RouteLimit(100, 5),
    }));

    public Task ReadyAsync() => discord.ReadyAsync();

    public Task UntilAsync(Func<bool> condition, string what) => discord.UntilAsync(condition, what);

    public void Watch(Action<string?, string> said) => discord.Watch(message =>
    {
        if (message.Author.IsBot)
        {
            said(message.RepliesTo, message.Content);
        }
    });

    public string Ask(int person, int channel, string question) =>
        discord.Member($"person{person}").Says(discord.Channel($"channel{channel}"), $"{discord.Bot.User.Mention} {question}").Id.ToString();

    public void Say(int person, int channel, string text) => discord.Member($"person{person}").Says(discord.Channel($"channel{channel}"), text);

    /// <summary>A resumed session replays in order.</summary>
    public bool CameLate(string id) => false;

    public IReadOnlyList<Target> Figures() =>
    [
        Target.Exactly("sessions begun (the rest were resumed)", discord.Gateway.Identifies, 1),
        Target.Of("resumed", $"{discord.Gateway.Resumes}"),
    ];

    public ValueTask DisposeAsync() => discord.DisposeAsync();
}
