using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StoryBot.Chat;

namespace StoryBot.Hosting;

/// <summary>
/// Runs every configured chat adapter until the program stops. Where the person at the terminal has left, the program ends; where
/// nothing but a new start mends what platforms refuse it stays and says so at its health pages: ending would only have it started, and refused, over and over.
/// An adapter that breaks by a bug ends the program, which whoever runs it starts again: what was accepted stands in the journal, and half a bot is a deaf one.
/// </summary>
internal sealed partial class ChatWorker(
    IEnumerable<IChatAdapter> adapters, IChatMessageHandler handler, IHostApplicationLifetime lifetime, ILogger<ChatWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var staysRefused = false;
        await SideBySide.AllAsync(adapters.Select(adapter => (Func<CancellationToken, Task>)(stopping => RunAsync(adapter, stopping))), stoppingToken);
        if (!staysRefused)
            lifetime.StopApplication();

        async Task RunAsync(IChatAdapter adapter, CancellationToken stopping)
        {
            await adapter.RunAsync(handler, stopping);
            // A terminal whose reader has left calls itself refused too, and nobody will come back to it.
            if (stopping.IsCancellationRequested || adapter.Platform == "terminal" || adapter.Health is not ChatAdapterHealth.Refused(var cause, var mend))
                return;
            Log.Refused(logger, adapter.Platform, cause, mend);
            staysRefused = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The bot is off {Platform} until it is started again: {Cause}. {Mend}")]
        public static partial void Refused(ILogger logger, string platform, string cause, string mend);
    }
}
