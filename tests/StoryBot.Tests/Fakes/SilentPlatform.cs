using StoryBot.Chat;

namespace StoryBot.Tests.Fakes;

/// <summary>A chat where nobody says anything.</summary>
internal sealed class SilentPlatform : IChatAdapter
{
    public string Platform => "discord";

    public ChatAdapterHealth Health { get; } = new ChatAdapterHealth.Connected(default);

    public async Task RunAsync(IChatMessageHandler handler, CancellationToken stopping) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
