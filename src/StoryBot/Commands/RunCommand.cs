using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using StoryBot.Chat;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Slack;
using StoryBot.Chat.Terminal;
using StoryBot.Diagnostics.Health;
using StoryBot.Diagnostics.Telemetry;
using StoryBot.Hosting;
using StoryBot.Screens;

namespace StoryBot.Commands;

/// <summary><c>storybot</c> alone: runs the bot on every chat that is configured, or in this terminal where none is.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(CommandContext context, Settings settings, CancellationToken cancellation)
    {
        using var typed = new TypedLines(context.In);
        using var host = Build(context with { In = typed }, settings);
        try
        {
            _ = host.Services.GetRequiredService<IChatMessageHandler>();
            if (host.Services.GetServices<IChatAdapter>().Any(adapter => adapter is TerminalAdapter))
            {
                Welcome(context);
            }

            var code = await RunAsync(host, cancellation);
            if (context.Interactive && typed.IsOpen)
            {
                // Else the shell's own prompt would stand behind ours.
                context.Out.WriteLine();
            }

            return (int)code;
        }
        catch (OptionsValidationException wrong)
        {
            throw new SettingsException(wrong.Message, wrong);
        }
    }

    /// <summary>Runs the bot until it is stopped, or ends by a bug: then it says so to whoever may start it again.</summary>
    internal static async Task<ExitCode> RunAsync(IHost host, CancellationToken cancellation)
    {
        var workers = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToArray();
        await host.RunAsync(cancellation);
        return workers.Any(worker => worker.ExecuteTask is { IsFaulted: true }) ? ExitCode.Bug : ExitCode.Done;
    }

    /// <summary>The whole bot, not yet started.</summary>
    /// <param name="logging">What else is to be logged, and where to.</param>
    internal static IHost Build(CommandContext context, Settings settings, Action<ILoggingBuilder>? logging = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = settings.ContentRoot, DisableDefaults = true });
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConfiguration(settings.Configuration.GetSection("Logging"));
        logging?.Invoke(builder.Logging);
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        // Each does nothing unless systemd or Windows' service control started the program.
        builder.Services.AddSystemd().AddWindowsService(options => options.ServiceName = "StoryBot");
        _ = (settings.Discord(), settings.Slack()); // Refused here, with what to set, before anything starts.
        builder.Services.AddDiscord(settings.Configuration, settings.Knowledge().DataFolder);
        builder.Services.AddSlack(settings.Configuration, settings.Knowledge().DataFolder);
        if (builder.Services.Any(service => service.ServiceType == typeof(IChatAdapter)))
        {
            // Before all that they tell about: what is added first starts first and stops last.
            builder.AddTelemetry(settings);
            builder.Services.AddHealth(settings.Knowledge());
        }
        else
        {
            AddTerminal(builder.Services, context);
        }

        builder.Services.AddStoryBot(settings);
        return builder.Build();
    }

    private static void AddTerminal(IServiceCollection services, CommandContext context) => services
        .AddSingleton<IChatAdapter>(provider => new TerminalAdapter(
            context.In,
            new ConversationView(context.Out, context.Interactive),
            provider.GetRequiredService<TimeProvider>(),
            isOperator: true));

    private static void Welcome(CommandContext context)
    {
        context.Error.WriteLine("No chat is configured, so this is a conversation in the terminal: type a question; exit, or the end of input, leaves.");
        context.Error.WriteLine("Discord is connected by the setting Discord__Token, Slack by Slack__BotToken and Slack__AppToken.");
    }
}
