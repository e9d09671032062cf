using StoryBot.Chat;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Tests.Chat.Discord;

/// <summary>What becomes of a bot that Discord refuses, until it lets it in again.</summary>
public sealed class DiscordAdmissionTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("storybot-").FullName;
    private readonly JournaledHandler handler = new();
    private DiscordSimulator discord = null!;

    public async ValueTask InitializeAsync() => discord = await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false });

    public async ValueTask DisposeAsync()
    {
        await discord.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_revoked_token_is_waited_out_and_what_was_asked_meanwhile_is_answered_once()
    {
        await using var bot = await ReadyAsync();

        discord.Faults.RefuseToken();
        await RefusedAsync(bot, "Discord:Token");
        var asked = Ask("meanwhile");
        discord.Faults.AcceptToken();

        await Channel.ReplyToAsync(asked);
        await ConnectedAsync(bot);
        Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
        Assert.Equal(2, Channel.Messages.Count(message => message.Author.IsBot));
    }

    [Fact]
    public async Task A_token_that_was_replaced_is_refused_once_and_the_new_one_is_taken_up()
    {
        await using var bot = await ReadyAsync();

        discord.Faults.ResetToken();
        await RefusedAsync(bot, "Discord:Token");
        var asked = Ask("meanwhile");
        bot.Options.Token = discord.Bot.Token;

        await Channel.ReplyToAsync(asked);
        await ConnectedAsync(bot);
    }

    [Fact]
    public async Task A_wrong_token_at_the_start_is_asked_about_and_nothing_else_and_the_right_one_connects()
    {
        await using var bot = new RunningAdapter(discord, handler, folder, options => options.Token = "wrong");
        await RefusedAsync(bot, "Discord:Token");
        await discord.UntilAsync(() => discord.Requests.Count > 3, "further knocks");
        Assert.All(discord.Requests, request => Assert.Equal(("/gateway/bot", 401), (request.Template, request.Status)));
        Assert.Equal(0, discord.Gateway.Identifies);

        bot.Options.Token = discord.Bot.Token;

        await discord.ReadyAsync();
        await Channel.ReplyToAsync(Ask("hello"));
        await discord.UntilAsync(() => discord.Requests.Any(request => request.Method == "PUT"), "the commands");
    }

    [Fact]
    public async Task Intents_that_are_not_allowed_are_asked_for_again()
    {
        await using var bot = await ReadyAsync();

        discord.Faults.CloseAll(4014);

        await Channel.ReplyToAsync(Ask("meanwhile"));
        await ConnectedAsync(bot);
    }

    [Fact]
    public async Task An_answer_on_its_way_when_the_token_is_refused_waits_and_is_posted_once()
    {
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var bot = await ReadyAsync();
        handler.Before = (_, cancellation) =>
        {
            begun.TrySetResult();
            return goOn.Task.WaitAsync(cancellation);
        };
        var asked = Ask("on its way");
        await begun.Task.WaitAsync(TestContext.Current.CancellationToken);

        // The gateway says nothing of it: only REST refuses.
        discord.Bot.RefusesToken = true;
        goOn.SetResult();
        await RefusedAsync(bot, "Discord:Token");
        var posts = discord.Requests.Count(request => request.Method == "POST");
        await discord.UntilAsync(() => discord.Requests.Count(request => request is { Template: "/gateway/bot", Status: 401 }) > 3, "further knocks");
        Assert.Equal(posts, discord.Requests.Count(request => request.Method == "POST"));
        discord.Faults.AcceptToken();

        await Channel.ReplyToAsync(asked);
        await ConnectedAsync(bot);
        Assert.Equal(2, Channel.Messages.Count(message => message.Author.IsBot));
    }

    [Fact]
    public async Task A_session_that_is_refused_although_the_token_is_taken_is_given_up_for_a_new_one()
    {
        await using var bot = await ReadyAsync();

        discord.Faults.RefuseResumes();
        discord.Faults.ResetToken();
        bot.Options.Token = discord.Bot.Token;

        await discord.UntilAsync(() => discord.Gateway.Identifies == 2, "a new session");
        await Channel.ReplyToAsync(Ask("hello"));
        await ConnectedAsync(bot);
    }

    [Fact]
    public async Task No_token_is_logged()
    {
        await using var bot = await ReadyAsync();
        var old = discord.Bot.Token;

        discord.Faults.ResetToken();
        await RefusedAsync(bot, "Discord:Token");
        bot.Options.Token = discord.Bot.Token;
        await ConnectedAsync(bot);

        var lines = bot.Log.Collector.GetSnapshot().Select(line => $"{line.Message} {line.Exception}").ToList();
        Assert.Contains(lines, line => line.Contains("is not let in on discord", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(old, StringComparison.Ordinal) || line.Contains(discord.Bot.Token, StringComparison.Ordinal));
    }

    private SimulatedChannel Channel => discord.Channel("general");

    private SimulatedMessage Ask(string text) => discord.Member("ana").Says(Channel, $"{discord.Bot.User.Mention} {text}");

    private async Task<RunningAdapter> ReadyAsync()
    {
        var bot = new RunningAdapter(discord, handler, folder);
        await discord.ReadyAsync();
        await Channel.ReplyToAsync(Ask("before"));
        return bot;
    }

    private Task RefusedAsync(RunningAdapter bot, string mend) => discord.UntilAsync(
        () => bot.Adapter.Health is ChatAdapterHealth.Refused refused && refused.Mend.Contains(mend, StringComparison.Ordinal), "the refusal");

    private Task ConnectedAsync(RunningAdapter bot) => discord.UntilAsync(() => bot.Adapter.Health is ChatAdapterHealth.Connected, "the connection");
}
