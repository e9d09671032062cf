using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using StoryBot.Chat;
using StoryBot.Commands;
using StoryBot.Hosting;
using StoryBot.Simulators;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests.Hosting;

public sealed class ChatWorkerTests
{
    [Fact]
    public async Task A_platform_that_breaks_by_a_bug_ends_the_program_though_another_goes_on()
    {
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
        using var log = new FakeLoggerProvider();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(log);
        builder.Services.AddStoryBot(Settings.Read(folder.Path, [], [])).AddSingleton<IChatAdapter, SilentPlatform>().AddSingleton<IChatAdapter, BrokenPlatform>();
        using var bot = builder.Build();

        var running = RunCommand.RunAsync(bot, TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Bug, await running.WaitAsync(ChangeSignal.Patience, TestContext.Current.CancellationToken));
        Assert.Contains(log.Collector.GetSnapshot(), line => line.Level == LogLevel.Critical && line.Exception is InvalidDataException);
    }

    private sealed class BrokenPlatform : IChatAdapter
    {
        public string Platform => "slack";

        public ChatAdapterHealth Health { get; } = new ChatAdapterHealth.Connected(default);

        public async Task RunAsync(IChatMessageHandler handler, CancellationToken stopping)
        {
            await Task.Yield();
            throw new InvalidDataException("a bug");
        }
    }
}
