using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.World;
using StoryBot.Tests.Golden;

namespace StoryBot.Tests.EndToEnd;

/// <summary>The built program on Discord: a token and an address in its environment, an article in its folder, and nothing else.</summary>
public sealed class DiscordTests : IAsyncLifetime
{
    private const string Question = "who signed the agreement?";

    private readonly TemporaryFolder folder = new();
    private DiscordSimulator discord = null!;
    private RunningProgram program = null!;

    private SimulatedChannel Channel => discord.Channel("general");

    private SimulatedMember Ana => discord.Member("ana");

    public async ValueTask InitializeAsync()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write(
            "knowledge/agreement.md",
            "---\ntitle: The harbour agreement\nurl: https://example.org/harbour\n---\n"
            + "The mayor Ada Stone signed the agreement on 3 May. Nobody came to the feast but the bakers.\n");
        discord = await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false });
        program = Start();
        await discord.ReadyAsync();
        await discord.UntilAsync(() => discord.Requests.Any(request => request.Method == "PUT"), "the commands");
    }

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        await discord.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_mention_gets_the_cited_answer() =>
        GoldenFile.Check("discord-mention", ShownMessage.Write(await Channel.ReplyToAsync(Ana.Says(Channel, $"{discord.Bot.User.Mention} {Question}"))));

    [Fact]
    public async Task A_direct_message_gets_the_cited_answer() =>
        GoldenFile.Check("discord-direct", ShownMessage.Write(await Ana.DirectChannel.ReplyToAsync(Ana.Whispers(Question))));

    [Fact]
    public async Task The_command_gets_the_cited_answer() =>
        GoldenFile.Check("discord-command", ShownMessage.Write(await Ana.Asks(Channel, "/ask", ("question", Question)).AnswerAsync()));

    [Fact]
    public async Task The_message_menu_gets_the_cited_answer() =>
        GoldenFile.Check("discord-menu", ShownMessage.Write(await Ana.Uses("Ask about this", discord.Member("bo").Says(Channel, Question)).AnswerAsync()));

    [Fact]
    public async Task Killed_and_started_again_it_answers_what_was_asked_meanwhile()
    {
        await Channel.ReplyToAsync(Ana.Says(Channel, $"{discord.Bot.User.Mention} {Question}"));

        await program.KillAsync();
        var meanwhile = Ana.Says(Channel, $"{discord.Bot.User.Mention} {Question}");
        await using var next = Start();

        await Channel.ReplyToAsync(meanwhile);
        Assert.Equal(2, Channel.Messages.Count(message => message.Author.IsBot));
    }

    [Fact]
    public async Task Killed_after_Discord_forgot_its_session_it_answers_what_had_waited_for_its_turn()
    {
        discord.RestFaults.Held.Take("POST /channels/{channel_id}/messages");
        var first = Ana.Says(Channel, $"{discord.Bot.User.Mention} {Question}");
        await discord.UntilAsync(() => discord.RestFaults.Held.Waiting == 1, "the first answer to be posted");
        var waiting = Ana.Says(Channel, $"{discord.Bot.User.Mention} {Question}");
        discord.Faults.InvalidateSessions(resumable: false);
        await discord.UntilAsync(() => discord.Gateway is { Identifies: 2, LiveSessions.Count: 1 }, "a new session");

        await program.KillAsync();
        discord.RestFaults.Held.Release();
        await using var next = Start();

        await Channel.ReplyToAsync(first);
        await Channel.ReplyToAsync(waiting);
        Assert.Equal(2, Channel.Messages.Count(message => message.Author.IsBot));
    }

    private RunningProgram Start() => new(
        folder.Path, ("Discord__Token", discord.Bot.Token), ("Discord__ApiBaseAddress", discord.RestAddress.ToString()));
}
