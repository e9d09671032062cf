using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using StoryBot.Chat;
using StoryBot.Chat.Terminal;
using StoryBot.Hosting;
using StoryBot.Screens;

namespace StoryBot.Commands;

/// <summary><c>storybot</c> alone: runs the bot on every chat that is configured, or in this terminal where none is.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(CommandContext context, Settings settings, CancellationToken cancellation)
    {
        using var host = Build(context, settings);
        _ = host.Services.GetRequiredService<IChatMessageHandler>();
        Welcome(context);
        await host.RunAsync(cancellation);
        return (int)ExitCode.Done;
    }

    private static IHost Build(CommandContext context, Settings settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = settings.ContentRoot, DisableDefaults = true });
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        builder.Services.AddStoryBot(settings);
        builder.Services.AddSingleton<ITerminalView>(new ConversationView(context.Out, context.Interactive));
        builder.Services.AddSingleton<IChatAdapter>(services => new TerminalAdapter(
            context.In,
            services.GetRequiredService<ITerminalView>(),
            services.GetRequiredService<TimeProvider>(),
            isOperator: true));
        return builder.Build();
    }

    private static void Welcome(CommandContext context)
    {
        context.Error.WriteLine("No chat is configured, so this is a conversation in the terminal: type a question; exit, or the end of input, leaves.");
        context.Error.WriteLine("Discord is connected by the setting Discord__Token, Slack by Slack__BotToken and Slack__AppToken.");
    }
}
