using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StoryBot.Chat;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.Diagnostics.Health;

/// <summary>What is worth knowing of a bot that is ready.</summary>
public sealed class RemarkTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private DiscordSimulator discord = null!;
    private SlackSimulator slack = null!;

    public async ValueTask InitializeAsync()
    {
        discord = await DiscordSimulator.StartAsync();
        slack = await SlackSimulator.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await discord.DisposeAsync();
        await slack.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_scope_that_reading_up_lacks_is_named_and_the_bot_is_ready()
    {
        slack.App.Scopes = slack.App.Scopes.Remove("groups:read");
        await using var bot = await RunningBot.StartAsync(folder, discord, slack);
        await bot.ReadyAsync();

        Assert.Contains("the bot token lacks groups:read. ", await SlackDetailAsync(bot), StringComparison.Ordinal);
        Assert.Contains("the bot token lacks groups:read. ", await StatusAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "ready\n"), await bot.GetAsync("/health/ready"));

        // What was installed again is heard of by the next answer.
        slack.App.Scopes = slack.App.Scopes.Add("groups:read");
        slack.Member("ana").Says(slack.Channel("general"), $"{slack.App.Mention} who signed the agreement?");
        var adapter = bot.Services.GetServices<IChatAdapter>().Single(adapter => adapter.Platform == "slack");
        await slack.UntilAsync(() => adapter.Remark is null, "nothing to be lacking");
        Assert.DoesNotContain("lacks", await SlackDetailAsync(bot), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groups:read", "Slack:ReadUpMinutes=0")]
    [InlineData("users:read", "Slack:ReadUpMinutes=30")]
    public async Task Where_reading_up_lacks_nothing_or_is_off_nothing_is_named(string missing, string setting)
    {
        slack.App.Scopes = slack.App.Scopes.Remove(missing);
        await using var bot = await RunningBot.StartAsync(folder, discord, slack, setting);
        await bot.ReadyAsync();

        Assert.DoesNotContain("lacks", await SlackDetailAsync(bot), StringComparison.Ordinal);
    }

    private static async Task<string> SlackDetailAsync(RunningBot bot) => (await bot.ReportAsync())["slack"].GetProperty("detail").GetString()!;

    private async Task<string> StatusAsync()
    {
        var mo = slack.Member("mo");
        mo.User.IsAdmin = true;
        return (await (await mo.RunsAsync(slack.Channel("general"), "/storybot", "status")).AnswerAsync()).Text;
    }
}
