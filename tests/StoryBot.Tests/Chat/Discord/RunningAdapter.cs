using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Discord;
using StoryBot.Simulators;
using StoryBot.Simulators.Discord;
using StoryBot.Tests.Chat.Admissions;

namespace StoryBot.Tests.Chat.Discord;

/// <summary>The Discord adapter at work against a simulator; several may follow each other over one folder.</summary>
internal sealed class RunningAdapter : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Task running;

    public RunningAdapter(DiscordSimulator discord, IChatMessageHandler handler, string folder, Action<DiscordOptions>? settings = null, TimeProvider? time = null)
    {
        Options = new DiscordOptions
        {
            Token = discord.Bot.Token,
            ApiBaseAddress = discord.RestAddress.ToString(),
            QuestionsPerUserPerMinute = 0,
            QuestionsPerChannelPerMinute = 0,
        };
        settings?.Invoke(Options);
        Adapter = DiscordServices.Create(
            Options, folder, time ?? TimeProvider.System, LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log)), Admitted.Hasty);
        running = Adapter.RunAsync(handler, stopping.Token);
    }

    public IChatAdapter Adapter { get; }

    /// <summary>As the adapter was given them; another token may be put in.</summary>
    public DiscordOptions Options { get; }

    public FakeLoggerProvider Log { get; } = new();

    /// <summary>Completes when the adapter has ended by itself.</summary>
    public Task EndedAsync() => running.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running.WaitAsync(ChangeSignal.Patience, CancellationToken.None);
        stopping.Dispose();
        Log.Dispose();
    }
}
