using System.Globalization;
using StoryBot.Chat;

namespace StoryBot.Moderation;

/// <summary>Says how an adapter is.</summary>
internal static class HealthWords
{
    public static string For(ChatAdapterHealth health) => health switch
    {
        ChatAdapterHealth.Connected(var since) => $"connected since {since.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC",
        ChatAdapterHealth.Connecting(var cause) => $"connecting ({cause})",
        ChatAdapterHealth.Refused(var cause, var mend) => $"refused: {cause}. {mend}",
        _ => throw new ArgumentOutOfRangeException(nameof(health)),
    };
}
