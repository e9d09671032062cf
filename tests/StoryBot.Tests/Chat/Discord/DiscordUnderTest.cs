using System.Text.RegularExpressions;
using StoryBot.Chat;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.World;
using StoryBot.Tests.Chat.Conformance;

namespace StoryBot.Tests.Chat.Discord;

/// <summary>The Discord simulator with the Discord adapter connected.</summary>
internal sealed partial class DiscordUnderTest(DiscordSimulator discord, RunningAdapter bot, WatchedHandler handler, TemporaryFolder folder) : IPlatformUnderTest
{
    public IChatAdapter Adapter => bot.Adapter;

    public int LongestPost => 2_000;

    public string ShareButton => "Show everyone";

    public int PublicPosts => Channel.Messages.Count(message => message.Author.IsBot);

    private SimulatedChannel Channel => discord.Channel("general");

    private SimulatedMember Ana => discord.Member("ana");

    public static async Task<DiscordUnderTest> StartAsync(WatchedHandler handler)
    {
        var discord = await DiscordSimulator.StartAsync();
        var folder = new TemporaryFolder();
        var bot = new RunningAdapter(discord, handler, folder.Path);
        await discord.ReadyAsync();
        await discord.UntilAsync(() => discord.Requests.Any(request => request.Method == "PUT"), "the commands");
        return new DiscordUnderTest(discord, bot, handler, folder);
    }

    public async Task<SeenReply> MentionAsync(string text) => Seen(await Channel.ReplyToAsync(Ana.Says(Channel, $"{discord.Bot.User.Mention} {text}")));

    public async Task<SeenReply> WhisperAsync(string text) => Seen(await Ana.DirectChannel.ReplyToAsync(Ana.Whispers(text)));

    public Task<SeenReply> CommandAsync(string question, bool privately) =>
        SeenAsync(Ana.Asks(Channel, "/ask", ("question", question), ("private", privately)));

    public Task<SeenReply> AskAboutAsync(string text) => SeenAsync(Ana.Uses("Ask about this", discord.Member("bo").Says(Channel, text)));

    public async Task<SeenReply> FollowUpAsync(SeenReply to, string text, bool byAnother = false) =>
        Seen(await Channel.ReplyToAsync((byAnother ? discord.Member("bo") : Ana).Replies((SimulatedMessage)to.Handle, text)));

    public Task<SeenReply> ShareAsync(SeenReply reply) => PressAsync(reply, ShareButton);

    public Task<SeenReply> PressAsync(SeenReply reply, string button) => SeenAsync(Ana.Clicks((SimulatedMessage)reply.Handle, button));

    public Task<SeenReply> ModerateAsync(ModeratorCommand command, bool asModerator)
    {
        var member = asModerator ? discord.Member("mo").AsModerator() : Ana;
        return SeenAsync(member.Asks(Channel, $"/storybot {command.ToString().ToLowerInvariant()}"));
    }

    public async Task MentionDeliveredTwiceAsync(string text)
    {
        discord.Faults.DeliverTwice();
        await MentionAsync(text);
        await MentionAsync(text);
    }

    public void Disconnect() => discord.Faults.AbortAll();

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await discord.DisposeAsync();
        folder.Dispose();
        Assert.Empty(discord.Violations);
    }

    private static SeenReply Seen(SimulatedMessage message, params IEnumerable<SimulatedMessage> more)
    {
        SimulatedMessage[] all = [message, .. more];
        return new SeenReply(
            [.. all.Select(post => post.Content)],
            string.Join('\n', all.Select(post => Plain(post.Content))),
            [.. all[^1].Buttons.Select(button => button.Label)],
            message.IsEphemeral,
            all.Any(post => post.MentionsEveryone || post.Mentions.Count > 0),
            all[^1]);
    }

    private async Task<SeenReply> SeenAsync(SimulatedInteraction interaction)
    {
        var first = await interaction.AnswerAsync();
        await handler.IdleAsync();
        return Seen(first, interaction.FollowUps);
    }

    private static string Plain(string markdown) => Markup().Replace(markdown, "$1");

    /// <summary>A backslash and what it escapes, bold marks, and a quote's mark at the beginning of a line.</summary>
    [GeneratedRegex(@"\\([\s\S])|\*\*|^> ", RegexOptions.Multiline)]
    private static partial Regex Markup();
}
