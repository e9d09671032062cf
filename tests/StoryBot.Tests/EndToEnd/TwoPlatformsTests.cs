using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Tests.EndToEnd;

/// <summary>The built program on Discord and Slack at once, over one index: where one is down, the other answers and says so.</summary>
public sealed class TwoPlatformsTests : IAsyncLifetime
{
    private const string Question = "who signed the agreement?";
    private const int MostGlances = 50;

    private readonly TemporaryFolder folder = new();
    private DiscordSimulator discord = null!;
    private SlackSimulator slack = null!;
    private RunningProgram program = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "---\ntitle: The harbour agreement\n---\nThe mayor Ada Stone signed the agreement on 3 May.\n");
        discord = await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false });
        slack = await SlackSimulator.StartAsync(new() { EnforcesRateLimits = false });
        program = new RunningProgram(
            folder.Path,
            ("Discord__Token", discord.Bot.Token),
            ("Discord__ApiBaseAddress", discord.RestAddress.ToString()),
            ("Slack__BotToken", slack.App.BotToken),
            ("Slack__AppToken", slack.App.AppToken),
            ("Slack__ApiBaseAddress", slack.ApiAddress.ToString()),
            ("Slack__QuestionsPerUserPerMinute", "0"));
        await discord.ReadyAsync();
        await discord.UntilAsync(() => discord.Requests.Any(request => request.Method == "PUT"), "the commands");
        await slack.ReadyAsync(2);
    }

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        await discord.DisposeAsync();
        await slack.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task While_Slack_is_down_Discord_answers_and_says_so_and_then_Slack_answers_again()
    {
        var asked = slack.Member("ana").Says(slack.Channel("general"), $"{slack.App.Mention} {Question}");
        await slack.Channel("general").ReplyToAsync(asked);

        slack.WebFaults.TakeDown();
        slack.Faults.AbortAll();

        Assert.Contains("Ada Stone", await AskDiscordAsync(), StringComparison.Ordinal);
        await UntilSaidAsync(DiscordStatusAsync, "slack: connecting", "discord: connected");

        slack.WebFaults.TakeDown(false);
        await slack.ReadyAsync(2);
        Assert.Contains("Ada Stone", await AskSlackAsync(), StringComparison.Ordinal);
        await UntilSaidAsync(DiscordStatusAsync, "slack: connected", "discord: connected");
    }

    [Fact]
    public async Task While_Discord_is_down_Slack_answers_and_says_so()
    {
        Assert.Contains("Ada Stone", await AskDiscordAsync(), StringComparison.Ordinal);

        // From now on its address refuses connections.
        await discord.DisposeAsync();

        Assert.Contains("Ada Stone", await AskSlackAsync(), StringComparison.Ordinal);
        await UntilSaidAsync(SlackStatusAsync, "discord: connecting", "slack: connected");
        Assert.Contains("Ada Stone", await AskSlackAsync(), StringComparison.Ordinal);
    }

    private async Task<string> AskDiscordAsync()
    {
        var channel = discord.Channel("general");
        return (await channel.ReplyToAsync(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} {Question}"))).Content;
    }

    private async Task<string> AskSlackAsync()
    {
        var channel = slack.Channel("general");
        return (await channel.ReplyToAsync(slack.Member("ana").Says(channel, $"{slack.App.Mention} {Question}"))).Text;
    }

    private async Task<string> DiscordStatusAsync() =>
        (await discord.Member("mo").AsModerator().Asks(discord.Channel("general"), "/storybot status").AnswerAsync()).Content;

    private async Task<string> SlackStatusAsync()
    {
        var mo = slack.Member("mo");
        mo.User.IsAdmin = true;
        SlackMessage said = await (await mo.RunsAsync(slack.Channel("general"), "/storybot", "status")).AnswerAsync();
        return said.Text;
    }

    /// <summary>A broken connection is known a moment after it broke.</summary>
    private static async Task UntilSaidAsync(Func<Task<string>> askAsync, params string[] words)
    {
        var said = "";
        for (var glance = 0; glance < MostGlances; glance++)
        {
            said = await askAsync();
            if (words.All(word => said.Contains(word, StringComparison.Ordinal)))
                return;
        }

        Assert.Fail($"The status is: {said}");
    }
}
