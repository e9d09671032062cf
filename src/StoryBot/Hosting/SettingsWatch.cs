using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StoryBot.Answering;
using StoryBot.Diagnostics.Health;
using StoryBot.Journal;

namespace StoryBot.Hosting;

/// <summary>
/// Looks now and then whether the settings' files were edited while the bot runs. What is safe to change at once is changed, the rest is named
/// for the next start, and an edit that makes no sense changes nothing. The files are read, not watched: that works on every file system,
/// and with the links that Kubernetes swaps.
/// </summary>
/// <param name="answering">What the answers are decided by; changed in place, as the two below, since each question reads it anew.</param>
/// <param name="journal">How long things are kept; each deletion reads it anew.</param>
/// <param name="health">How much room is enough; each look at the disk reads it anew.</param>
internal sealed partial class SettingsWatch(
    Settings settings, AnsweringOptions answering, JournalOptions journal, HealthOptions health, OfferedTokens tokens, TimeProvider time, ILogger<SettingsWatch> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>So many looks in a row without appsettings.json, and it was deleted: who replaces it is done within one.</summary>
    public const int LooksUntilGone = 5;

    private static readonly HashSet<string> TakenAtOnce = new(StringComparer.OrdinalIgnoreCase)
    {
        $"{AnsweringOptions.Section}:{nameof(AnsweringOptions.MaxWrongAnswers)}",
        $"{JournalOptions.Section}:{nameof(JournalOptions.RetentionDays)}",
        $"{HealthOptions.Section}:{nameof(HealthOptions.MinFreeMegabytes)}",
    };

    private Settings current = settings;
    private SettingsGlance? seen = settings.Glance();
    private int looksWithoutFile;

    /// <summary>Looks once.</summary>
    public void Look()
    {
        if (current.Glance() is not { } now)
            return;
        // An appsettings.json that is missing for a moment is being replaced.
        looksWithoutFile = seen is { HasFile: true } && !now.HasFile ? looksWithoutFile + 1 : 0;
        if (now == seen || looksWithoutFile is > 0 and < LooksUntilGone)
            return;
        seen = now;
        try
        {
            Apply(current.ReadAgain());
        }
        catch (SettingsException wrong)
        {
            Log.Kept(logger, wrong.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            Look();
    }

    private void Apply(Settings edited)
    {
        // All are read before any is changed: each may be refused.
        _ = (edited.Knowledge(), edited.Telemetry(), edited.Discord(), edited.Slack());
        var (decided, kept, wanted) = (edited.Answering(), edited.Journal(), edited.Health());
        var changed = Changed(current.Configuration, edited.Configuration).ToList();
        answering.MaxWrongAnswers = decided.MaxWrongAnswers;
        journal.RetentionDays = kept.RetentionDays;
        health.MinFreeMegabytes = wanted.MinFreeMegabytes;
        if (changed.Any(TakenAtOnce.Contains))
            Log.Changed(logger, answering.MaxWrongAnswers, journal.RetentionDays, health.MinFreeMegabytes);
        var offered = tokens.Update(edited);
        if (offered.Count > 0)
            Log.Offered(logger, string.Join(", ", offered));
        var waiting = changed.Where(key => !TakenAtOnce.Contains(key)).Except(offered, StringComparer.OrdinalIgnoreCase).ToList();
        current = edited;
        if (waiting.Count > 0)
            Log.Waiting(logger, string.Join(", ", waiting));
    }

    /// <returns>The names, never the values: some are secrets.</returns>
    private static IEnumerable<string> Changed(IConfiguration before, IConfiguration after) =>
        before.AsEnumerable().Concat(after.AsEnumerable()).Select(setting => setting.Key).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(key => before[key] != after[key]).Order(StringComparer.Ordinal);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The edited settings are in use: Answering:MaxWrongAnswers is {Share}, Journal:RetentionDays is {Days}, Health:MinFreeMegabytes is {Megabytes}.")]
        public static partial void Changed(ILogger logger, double share, int days, int megabytes);

        [LoggerMessage(2, LogLevel.Warning, "Edited settings that count from the next start on: {Names}.")]
        public static partial void Waiting(ILogger logger, string names);

        [LoggerMessage(4, LogLevel.Information, "Edited tokens that count once those in use are refused, else from the next start on: {Names}.")]
        public static partial void Offered(ILogger logger, string names);

        [LoggerMessage(3, LogLevel.Error, "The edited settings make no sense, and the old ones stay in use. {Fault}")]
        public static partial void Kept(ILogger logger, string fault);
    }
}
