using StoryBot.Chat;
using StoryBot.Chat.Slack;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Tests.Chat.Slack;

/// <summary>What becomes of a bot that Slack refuses, until it lets it in again.</summary>
public sealed class SlackAdmissionTests : IAsyncLifetime
{
    private readonly JournaledHandler handler = new();
    private SlackSimulator slack = null!;

    public async ValueTask InitializeAsync() => slack = await SlackSimulator.StartAsync(new()
    {
        EnforcesRateLimits = false,
        RetryDelays = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)],
    });

    public ValueTask DisposeAsync() => slack.DisposeAsync();

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    [InlineData("missing_scope")]
    [InlineData("access_denied")]
    public async Task A_refusal_at_the_start_is_asked_about_and_nothing_else_until_it_is_over(string code)
    {
        slack.Faults.RefuseTokens(code);
        await using var bot = RunningSlack.Start(slack, handler);
        await RefusedAsync(bot, "");
        await slack.UntilAsync(() => slack.Calls.Count > 3, "further knocks");
        Assert.All(slack.Calls, call => Assert.Equal("auth.test", call.Method));

        slack.Faults.RefuseTokens(null);

        await slack.ReadyAsync(2);
        await AnsweredAsync(Ask("hello"));
        await ConnectedAsync(bot);
    }

    [Fact]
    public async Task Tokens_that_were_replaced_are_refused_and_the_new_ones_are_taken_up()
    {
        await using var bot = await RunningSlack.StartAsync(slack, handler);

        slack.Faults.RotateTokens();
        await RefusedAsync(bot, "Slack:AppToken");
        var asked = Ask("meanwhile");
        (bot.Options.BotToken, bot.Options.AppToken) = (slack.App.BotToken, slack.App.AppToken);

        await AnsweredAsync(asked);
        await ConnectedAsync(bot);
        var lines = bot.Log.Collector.GetSnapshot().Select(line => $"{line.Message} {line.Exception}").ToList();
        Assert.Contains(lines, line => line.Contains("is not let in on slack", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("simulated-1", StringComparison.Ordinal) || line.Contains("simulated-2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SlackMode.Socket)]
    [InlineData(SlackMode.Http)]
    public async Task While_the_bots_token_is_refused_and_Slack_delivers_on_it_listens_and_answers_once_later(SlackMode mode)
    {
        await using var bot = await RunningSlack.StartAsync(slack, handler, mode);

        slack.Faults.RefuseTokens("token_revoked");
        var asked = Ask("meanwhile");
        await RefusedAsync(bot, "Slack:BotToken");
        var posts = Posts;
        await slack.UntilAsync(() => slack.Calls.Count(call => call.Method == "auth.test") > 4, "further knocks");
        Assert.Equal(posts, Posts);
        slack.Faults.RefuseTokens(null);

        await AnsweredAsync(asked);
        await ConnectedAsync(bot);
    }

    [Fact]
    public async Task Socket_Mode_switched_off_is_waited_out()
    {
        await using var bot = await RunningSlack.StartAsync(slack, handler);

        slack.Faults.DisableSocketMode();
        await RefusedAsync(bot, "Slack:Mode");
        slack.Faults.EnableSocketMode();

        await slack.ReadyAsync(2);
        await AnsweredAsync(Ask("hello"));
        await ConnectedAsync(bot);
    }

    [Fact]
    public async Task Socket_Mode_that_was_never_switched_on_is_named_and_waited_for()
    {
        slack.App.HasSocketMode = false;
        await using var bot = RunningSlack.Start(slack, handler);
        await RefusedAsync(bot, "Slack:Mode");

        slack.Faults.EnableSocketMode();

        await slack.ReadyAsync(2);
    }

    [Fact]
    public async Task An_app_that_was_removed_and_installed_again_answers_again()
    {
        await using var bot = await RunningSlack.StartAsync(slack, handler);

        slack.Uninstall();
        await RefusedAsync(bot, "Slack:BotToken");
        slack.Faults.RotateTokens();
        (bot.Options.BotToken, bot.Options.AppToken) = (slack.App.BotToken, slack.App.AppToken);

        await AnsweredAsync(Ask("hello"));
        await ConnectedAsync(bot);
    }

    [Fact]
    public async Task Another_apps_tokens_make_it_another_bot()
    {
        await using var bot = await RunningSlack.StartAsync(slack, handler);

        slack.ReplaceApp();
        await RefusedAsync(bot, "Slack:AppToken");
        (bot.Options.BotToken, bot.Options.AppToken) = (slack.App.BotToken, slack.App.AppToken);

        await slack.ReadyAsync(2);
        await AnsweredAsync(Ask("hello"));
        Assert.Equal("hello", Assert.IsType<ChatIntent.Ask>(Assert.Single(handler.Handled).Intent).Text);
    }

    private SlackChannel Channel => slack.Channel("general");

    private int Posts => slack.Calls.Count(call => call.Method == "chat.postMessage");

    private SlackMessage Ask(string text) => slack.Member("ana").Says(Channel, $"{slack.App.Mention} {text}");

    private async Task AnsweredAsync(SlackMessage asked)
    {
        await Channel.ReplyToAsync(asked);
        await slack.SettledAsync();
        Assert.Single(Channel.Thread(asked));
    }

    private Task RefusedAsync(RunningSlack bot, string mend) => slack.UntilAsync(
        () => bot.Adapter.Health is ChatAdapterHealth.Refused refused && refused.Mend.Contains(mend, StringComparison.Ordinal), "the refusal");

    private Task ConnectedAsync(RunningSlack bot) => slack.UntilAsync(() => bot.Adapter.Health is ChatAdapterHealth.Connected, "the connection");
}
