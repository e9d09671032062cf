using StoryBot.Chat;
using StoryBot.Chat.Slack;
using StoryBot.Simulators.Slack;
using StoryBot.Simulators.Slack.Interactions;
using StoryBot.Simulators.Slack.World;
using StoryBot.Tests.Chat.Conformance;

namespace StoryBot.Tests.Chat.Slack;

/// <summary>The Slack simulator with the Slack adapter connected in one of its modes.</summary>
internal sealed class SlackUnderTest(SlackSimulator slack, RunningSlack bot, WatchedHandler handler, SlackMode mode) : IPlatformUnderTest
{
    public IChatAdapter Adapter => bot.Adapter;

    public int LongestPost => 4_000;

    public string ShareButton => "Share to channel";

    public int PublicPosts => Channel.Messages.Count(message => message.IsByBot);

    private SlackChannel Channel => slack.Channel("general");

    private SlackMember Ana => slack.Member("ana");

    public static async Task<SlackUnderTest> StartAsync(WatchedHandler handler, SlackMode mode)
    {
        var slack = await SlackSimulator.StartAsync();
        return new SlackUnderTest(slack, await RunningSlack.StartAsync(slack, handler, mode), handler, mode);
    }

    public async Task<SeenReply> MentionAsync(string text) => ReadPosts.Seen(await Channel.ReplyToAsync(Ana.Says(Channel, $"{slack.App.Mention} {text}")));

    public async Task<SeenReply> WhisperAsync(string text) => ReadPosts.Seen(await Ana.DirectChannel.ReplyToAsync(Ana.Whispers(text)));

    /// <summary>On Slack a command's answer is the asker's own until they share it.</summary>
    public async Task<SeenReply> CommandAsync(string question, bool privately)
    {
        var answer = await SeenAsync(() => Ana.Runs(Channel, "/ask", question));
        return privately ? answer : await ShareAsync(answer);
    }

    public async Task<SeenReply> ShareAsync(SeenReply reply)
    {
        await Ana.ClicksAsync((SlackMessage)reply.Handle, ShareButton);
        return ReadPosts.Seen(await Channel.MessageAsync(message => message.IsByBot && !message.IsReply));
    }

    public async Task<SeenReply> AskAboutAsync(string text)
    {
        var said = slack.Member("bo").Says(Channel, text);
        await Ana.UsesAsync(said, "ask_about_this");
        return ReadPosts.Seen(await Channel.ReplyToAsync(said));
    }

    public async Task<SeenReply> FollowUpAsync(SeenReply to, string text, bool byAnother = false)
    {
        var post = (SlackMessage)to.Handle;
        var root = post.ThreadTs is { } thread ? Channel.Find(thread)! : post;
        return ReadPosts.Seen(await Channel.ReplyToAsync((byAnother ? slack.Member("bo") : Ana).Replies(root, text)));
    }

    public Task<SeenReply> PressAsync(SeenReply reply, string button) => SeenAsync(() => Ana.Clicks((SlackMessage)reply.Handle, button));

    public Task<SeenReply> ModerateAsync(ModeratorCommand command, bool asModerator)
    {
        var member = slack.Member(asModerator ? "mo" : "ana");
        member.User.IsAdmin = asModerator;
        return SeenAsync(() => member.Runs(Channel, "/storybot", command.ToString().ToLowerInvariant()));
    }

    public async Task MentionDeliveredTwiceAsync(string text)
    {
        slack.Faults.DeliverTwice();
        await MentionAsync(text);
        await MentionAsync(text);
        await slack.SettledAsync();
    }

    /// <summary>By HTTP no connection stands that could break: what is lost are the requests that bring what is said.</summary>
    public void Disconnect()
    {
        if (mode == SlackMode.Http)
            slack.Faults.LoseFirstAttempts();
        else
            slack.Faults.AbortAll();
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await slack.DisposeAsync();
        Assert.Empty(slack.Violations);
    }

    /// <summary>Everything shown to one person because of what they did.</summary>
    private async Task<SeenReply> SeenAsync(Func<SlackInteraction> act)
    {
        var before = Channel.Ephemerals.Count;
        var interaction = act();
        await interaction.AnswerAsync();
        await handler.IdleAsync();
        return ReadPosts.Seen([.. Channel.Ephemerals.Skip(before).Where(post => post.VisibleTo == interaction.User)]);
    }
}
