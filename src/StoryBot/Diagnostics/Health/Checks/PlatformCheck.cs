using StoryBot.Chat;
using StoryBot.Moderation;

namespace StoryBot.Diagnostics.Health.Checks;

/// <summary>Whether a platform's transport has proved itself within its own heartbeat, not whether a message came lately, and whether what the bot says there gets through.</summary>
internal sealed class PlatformCheck(IChatAdapter adapter) : IReadinessCheck
{
    public string Name => adapter.Platform;

    public Task<Finding> LookAsync(CancellationToken cancellation) => Task.FromResult<Finding>(adapter.Health switch
    {
        ChatAdapterHealth.Connected connected => new Finding.Sound(Name, HealthWords.For(connected, adapter.Remark)),
        ChatAdapterHealth.Connecting(var cause) => new Finding.Broken(
            Name, cause, "It keeps trying. If this lasts for minutes, look at the network, the DNS and the platform's status page."),
        ChatAdapterHealth.Mute(var since, var cause, var mend) => new Finding.Broken(
            Name, $"connected, but nothing it says has got through since {HealthWords.At(since)}: {cause}", $"{mend} It keeps trying."),
        ChatAdapterHealth.Refused(var cause, var mend) => new Finding.Broken(Name, cause, mend),
        var unknown => throw new InvalidOperationException($"{unknown.GetType().Name} is no health"),
    });
}
