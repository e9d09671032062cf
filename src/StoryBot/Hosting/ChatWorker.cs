using Microsoft.Extensions.Hosting;
using StoryBot.Chat;

namespace StoryBot.Hosting;

/// <summary>Runs every configured chat adapter until the program stops, or until none is left that could hear anybody.</summary>
internal sealed class ChatWorker(IEnumerable<IChatAdapter> adapters, IChatMessageHandler handler, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(adapters.Select(adapter => adapter.RunAsync(handler, stoppingToken)));
        lifetime.StopApplication();
    }
}
