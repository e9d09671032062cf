using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StoryBot.Answering;

namespace StoryBot.Hosting;

/// <summary>
/// Looks now and then whether appsettings.json was edited while the bot runs. What is safe to change at once is changed, the rest is named
/// for the next start, and an edit that makes no sense changes nothing. The file is read, not watched: that works on every file system,
/// and with the links that Kubernetes swaps.
/// </summary>
/// <param name="answering">What the answers are decided by; changed in place, since each question reads it anew.</param>
internal sealed partial class SettingsWatch(Settings settings, AnsweringOptions answering, TimeProvider time, ILogger<SettingsWatch> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private Settings current = settings;
    private string? text = TextOf(settings.File);

    /// <summary>Looks once.</summary>
    public void Look()
    {
        if (TextOf(current.File) is not { } now || now == text)
            return;
        text = now;
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
        _ = (edited.Knowledge(), edited.Journal(), edited.Health(), edited.Telemetry(), edited.Discord(), edited.Slack());
        answering.MaxWrongAnswers = edited.Answering().MaxWrongAnswers;
        var waiting = Changed(current.Configuration, edited.Configuration).Where(key => !key.StartsWith(AnsweringOptions.Section + ":", StringComparison.OrdinalIgnoreCase)).ToList();
        current = edited;
        Log.Changed(logger, answering.MaxWrongAnswers);
        if (waiting.Count > 0)
            Log.Waiting(logger, string.Join(", ", waiting));
    }

    /// <returns>The names, never the values: some are secrets.</returns>
    private static IEnumerable<string> Changed(IConfiguration before, IConfiguration after) =>
        before.AsEnumerable().Concat(after.AsEnumerable()).Select(setting => setting.Key).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(key => before[key] != after[key]).Order(StringComparer.Ordinal);

    // A file that is missing for a moment is being replaced.
    private static string? TextOf(string file)
    {
        try
        {
            return System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : null;
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The edited settings are in use: Answering:MaxWrongAnswers is {Share}.")]
        public static partial void Changed(ILogger logger, double share);

        [LoggerMessage(2, LogLevel.Warning, "Edited settings that count from the next start on: {Names}.")]
        public static partial void Waiting(ILogger logger, string names);

        [LoggerMessage(3, LogLevel.Error, "The edited settings make no sense, and the old ones stay in use. {Fault}")]
        public static partial void Kept(ILogger logger, string fault);
    }
}
