using System.Globalization;
using StoryBot.Chat;
using StoryBot.Journal;

namespace StoryBot.Moderation;

/// <summary>Says how an adapter or the journal is.</summary>
internal static class HealthWords
{
    /// <param name="remark">What is said of it only while all is well.</param>
    public static string For(ChatAdapterHealth health, string? remark) => health switch
    {
        ChatAdapterHealth.Connected(var since) when remark is not null => $"connected since {At(since)}. {remark}",
        ChatAdapterHealth.Connected(var since) => $"connected since {At(since)}",
        ChatAdapterHealth.Connecting(var cause) => $"connecting ({cause})",
        ChatAdapterHealth.Mute(var since, var cause, var mend) => $"connected, but nothing it says has got through since {At(since)}: {cause}. {mend}",
        ChatAdapterHealth.Refused(var cause, var mend) => $"refused: {cause}. {mend}",
        _ => throw new ArgumentOutOfRangeException(nameof(health)),
    };

    public static string For(JournalHealth health) => health switch
    {
        JournalHealth.Ok(null) => "in use",
        JournalHealth.Ok(var note) => $"in use. {note}",
        JournalHealth.Degraded(var cause, var mend) => $"out of use: {cause} {mend}",
        _ => throw new ArgumentOutOfRangeException(nameof(health)),
    };

    public static string At(DateTimeOffset moment) => $"{moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC";
}
