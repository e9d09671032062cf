using System.CommandLine;
using System.Net;
using StoryBot.Chat.Sockets;
using StoryBot.Diagnostics.Health;
using StoryBot.Hosting;

namespace StoryBot.Commands;

/// <summary><c>storybot healthcheck</c>: asks the bot that runs on this machine whether it is ready, for containers without a shell.</summary>
internal static class HealthcheckCommand
{
    private const int LongestAnswer = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Build(CommandContext context, Option<string[]> set)
    {
        var alive = new Option<bool>("--alive") { Description = "Asks only whether it is alive, ready or not." };
        var command = new Command("healthcheck", "Asks the bot that runs on this machine whether it is ready, and says what is wrong where it is not.") { alive };
        command.SetAction(async (parsed, cancellation) => (int)await AskAsync(
            context,
            Where(context, parsed.GetValue(set) ?? []),
            parsed.GetValue(alive) ? HealthRequests.AlivePath : HealthRequests.ReadyPath,
            cancellation));
        return command;
    }

    /// <summary>Where the command line says; else where the bot noted that it listens, which no edit of the settings moves; else where they say.</summary>
    private static IPEndPoint Where(CommandContext context, string[] overrides)
    {
        var isGiven = overrides.Any(set => SettingOverride.Parse(set).Key.Equals($"{HealthOptions.Section}:{nameof(HealthOptions.ListenAddress)}", StringComparison.OrdinalIgnoreCase));
        return (isGiven ? null : new ListenNote(DataFolder(context, overrides)).Read())
            ?? ListenPoint.Parse(context.ReadSettings(overrides).Health().ListenAddress)
            ?? throw new SettingsException("Health:ListenAddress is empty, so no bot says how it is. Set it to such as http://127.0.0.1:8086 (appsettings.json, or the environment variable Health__ListenAddress).");
    }

    /// <summary>A bot that lives on while a settings file makes no sense must be found: to call it dead would be to end it.</summary>
    private static string DataFolder(CommandContext context, string[] overrides)
    {
        try
        {
            return context.ReadSettings(overrides).Knowledge().DataFolder;
        }
        catch (SettingsException)
        {
            return context.ReadSettingsWithoutFiles(overrides).Knowledge().DataFolder;
        }
    }

    private static async Task<ExitCode> AskAsync(CommandContext context, IPEndPoint point, string path, CancellationToken cancellation)
    {
        var page = new Uri(ListenPoint.Near(point), path);
        using var client = new HttpClient(new ConnectionResets(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }))
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = LongestAnswer,
        };
        try
        {
            using var answer = await client.GetAsync(page, cancellation);
            Tell(answer.IsSuccessStatusCode ? context.Out : context.Error, await answer.Content.ReadAsStringAsync(cancellation));
            return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.NotReady;
        }
        catch (HttpRequestException)
        {
            context.Error.WriteLine($"No bot answers at {page}. Start it on a chat, or look whether Health:ListenAddress is what it was started with.");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            context.Error.WriteLine($"The bot at {page} does not answer within {Patience.TotalSeconds:0} seconds. Restart it if this lasts.");
        }

        return ExitCode.NotReady;
    }

    private static void Tell(Screens.Screen screen, string lines)
    {
        foreach (var line in lines.TrimEnd('\n').Split('\n'))
            screen.WriteLine(line);
    }
}
