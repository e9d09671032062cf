using StoryBot.Chat.Discord.Rendering;
using StoryBot.Simulators.Discord;
using StoryBot.Tests.Chat.Conformance;
using StoryBot.Tests.Chat.Discord;
using StoryBot.Tests.Hostile.Corpus;

namespace StoryBot.Tests.Hostile;

/// <summary>Hostile texts, typings and buttons on Discord; afterwards the bot answers as before.</summary>
public sealed class DiscordDoorTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly ProgramConversation program = new();
    private DiscordSimulator discord = null!;
    private RunningAdapter bot = null!;

    public static TheoryData<string> ButtonIds => HostileCases.ButtonIds;

    public async ValueTask InitializeAsync()
    {
        discord = await DiscordSimulator.StartAsync();
        bot = new RunningAdapter(discord, program.Handler, folder.Path);
        await discord.ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await discord.DisposeAsync();
        program.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Whatever_is_asked_on_Discord_the_answer_calls_nobody()
    {
        var asked = HostileTexts.All.Select((text, number) =>
            discord.Member($"person{number}").Says(discord.Channel($"channel{number}"), $"{discord.Bot.User.Mention} who signed {text}")).ToArray();

        foreach (var question in asked)
        {
            var answer = await question.Channel.ReplyToAsync(question);
            Harmless.OnDiscord(answer.Content);
            Assert.Empty(answer.Mentions);
            Assert.False(answer.MentionsEveryone);
        }

        await AnswersAsBeforeAsync();
    }

    [Fact]
    public async Task Forged_buttons_do_nothing_but_what_buttons_do()
    {
        var channel = discord.Channel("general");
        var answer = await channel.ReplyToAsync(discord.Member("ana").Says(channel, $"{discord.Bot.User.Mention} who signed the agreement?"));

        foreach (var id in ButtonIds)
        {
            discord.Member("mallory").Presses(answer, id.Data);
        }

        await AnswersAsBeforeAsync();
    }

    [Theory]
    [MemberData(nameof(ButtonIds))]
    public void A_forged_button_is_no_button(string id) => Assert.Null(ButtonId.Read(id));

    [Fact]
    public void Whatever_is_typed_no_more_is_suggested_than_asked_for() =>
        Assert.All(HostileTexts.All, text => Assert.InRange(program.Handler.Suggest(text, 5).Length, 0, 5));

    private async Task AnswersAsBeforeAsync()
    {
        var channel = discord.Channel("afterwards");
        var answer = await channel.ReplyToAsync(discord.Member("bo").Says(channel, $"{discord.Bot.User.Mention} who signed the agreement?"));
        Assert.Contains("Ada Stone", answer.Content, StringComparison.Ordinal);
    }
}
