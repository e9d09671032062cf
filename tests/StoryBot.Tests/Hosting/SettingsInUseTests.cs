using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Hosting;
using StoryBot.Journal;
using StoryBot.Simulators;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Slack;
using StoryBot.Tests.Diagnostics.Health;
using StoryBot.Tests.Fakes;
using StoryBot.Tests.Journal;

namespace StoryBot.Tests.Hosting;

/// <summary>The bot put together as it runs: what an edit of appsettings.json does where the setting is used.</summary>
public sealed class SettingsInUseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_next_look_at_the_disk_wants_what_the_edit_says_and_a_wrong_edit_changes_nothing()
    {
        Assert.SkipWhen(new DriveInfo(folder.Path).AvailableFreeSpace > 1_000_000_000_000, "this disk has more room than can be wanted");
        await using var discord = await DiscordSimulator.StartAsync();
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = await RunningBot.StartAsync(folder, discord, slack);
        await bot.ReadyAsync();

        Edit("""{ "Health": { "MinFreeMegabytes": 1000000 } }""");
        Assert.Contains("1000000 are wanted", await bot.NotReadyAsync("disk: "), StringComparison.Ordinal);

        Edit("""{ "Health": { "MinFreeMegabytes": -1 } }""");
        Assert.True(SpinWait.SpinUntil(
            () => bot.Log.Collector.GetSnapshot().Any(line => line.Message.Contains("Health:MinFreeMegabytes must be", StringComparison.Ordinal)), ChangeSignal.Patience));
        Assert.Contains("1000000 are wanted", await bot.NotReadyAsync("disk: "), StringComparison.Ordinal);

        Edit("{}");
        await bot.ReadyAsync();
    }

    [Fact]
    public async Task The_next_deletion_goes_by_the_edited_retention_and_a_wrong_edit_changes_nothing()
    {
        Edit("{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
        using var log = new FakeLoggerProvider();
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero));
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(log);
        builder.Services.AddStoryBot(Settings.Read(folder.Path, [], [])).AddSingleton<TimeProvider>(time).AddSingleton<IChatAdapter, SilentPlatform>();
        using var bot = builder.Build();
        var journal = bot.Services.GetRequiredService<IJournal>();
        foreach (var message in (string[])["first", "second", "third"])
        {
            await Asked.FinishAsync(journal, Asked.Message(message));
            time.Advance(TimeSpan.FromDays(10));
        }

        await bot.StartAsync(Cancellation);

        Edit("""{ "Journal": { "RetentionDays": 25 } }""");
        await UntilAsync(async () => (await journal.CountAsync(Cancellation)).Found == 2, time);

        Edit("""{ "Journal": { "RetentionDays": 0 } }""");
        await UntilAsync(() => Task.FromResult(log.Collector.GetSnapshot().Any(line => line.Message.Contains("Journal:RetentionDays is 0", StringComparison.Ordinal))), time);
        Assert.Equal(25, bot.Services.GetRequiredService<JournalOptions>().RetentionDays);

        Edit("""{ "Journal": { "RetentionDays": 15 } }""");
        await UntilAsync(async () => (await journal.CountAsync(Cancellation)).Found == 1, time);
        await bot.StopAsync(Cancellation);
    }

    /// <summary>Moves the clock on, minute by minute, until it is so.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo, FakeTimeProvider time)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < ChangeSignal.Patience, "It never was so.");
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancellation);
        }
    }

    private void Edit(string text) => folder.Write("appsettings.json", text);
}
