using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Simulators;
using StoryBot.Simulators.Discord;
using StoryBot.Simulators.Discord.World;
using StoryBot.Tests.Simulators.Discord;

namespace StoryBot.Tests.Chat.Discord;

public sealed class DiscordAdapterInteractionTests : IDisposable
{
    private static readonly ChatReply.Cited Cited = new(
        "Ada Byron",
        new Excerpt("The agreement was signed by Ada Byron.", 28..37, "The Agreement", 3, "https://x.test/a"),
        "Sure",
        "K7F-2",
        HasOtherPassages: true);

    private readonly string folder = Directory.CreateTempSubdirectory("storybot-").FullName;
    private readonly JournaledHandler handler = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_question_asked_by_command_is_answered_where_thinking_stood()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        handler.Says = _ => Cited;

        var asked = discord.Member("ana").Asks(discord.Channel("general"), "/ask", ("question", "who signed?"));
        var answer = await asked.AnswerAsync();

        Assert.Equal(CallbackKind.DeferredMessage, asked.Response);
        Assert.False(asked.IsEphemeral);
        Assert.StartsWith("Ada Byron\n> The agreement was signed by **Ada Byron**.\n", answer.Content);
        Assert.Equal(["Show paragraph", "Other passages", "Helpful", "Not helpful"], answer.Buttons.Select(button => button.Label));
        Assert.Equal("The Agreement", answer.Embeds[0]["title"]!.GetValue<string>());
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task A_private_question_is_answered_to_the_asker_alone_and_can_be_shown_to_everyone()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        handler.Says = _ => Cited;

        var asked = discord.Member("ana").Asks(discord.Channel("general"), "/ask", ("question", "who signed?"), ("private", true));
        var answer = await asked.AnswerAsync();
        var shared = discord.Member("ana").Clicks(answer, "Show everyone");
        await shared.AnswerAsync();

        Assert.True(asked.IsEphemeral);
        Assert.False(shared.IsEphemeral);
        Assert.Equal("K7F-2", Assert.IsType<ChatIntent.Share>(handler.Handled.Last().Intent).Receipt);
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task Buttons_show_and_thank_the_one_who_clicked()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        handler.Says = _ => Cited;
        var answer = await discord.Member("ana").Asks(discord.Channel("general"), "/ask", ("question", "who signed?")).AnswerAsync();
        foreach (var label in (string[])["Show paragraph", "Other passages", "Helpful", "Not helpful"])
        {
            var click = discord.Member("bo").Clicks(answer, label);
            await click.AnswerAsync();
            Assert.True(click.IsEphemeral);
        }

        var forged = discord.Member("eve").Presses(answer, "sb1:erase:K7F-2");
        await forged.RespondedAsync();

        Assert.Equal(
            ["Ask", "ShowParagraph", "OtherPassages", "Rate", "Rate"],
            handler.Handled.Select(message => message.Intent.GetType().Name));
        Assert.Equal(CallbackKind.Message, forged.Response);
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task A_message_is_asked_about_from_its_menu()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var said = discord.Member("bo").Says(discord.Channel("general"), "who signed the agreement?");

        var answer = await discord.Member("ana").Uses("Ask about this", said).AnswerAsync();

        Assert.Equal("you said: who signed the agreement?", answer.Content);
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task Typing_is_offered_questions_short_enough_to_choose()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);

        var choices = await discord.Member("ana").Types(discord.Channel("general"), "/ask", "question", "signed").ChoicesAsync();

        Assert.Equal("Who signed?", choices[0]);
        Assert.Equal(25, choices.Count);
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task Only_whose_rights_say_so_is_a_moderator()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);

        await discord.Member("ana").Asks(discord.Channel("general"), "/storybot status").AnswerAsync();
        await discord.Member("mo").AsModerator().Asks(discord.Channel("general"), "/storybot reindex").AnswerAsync();

        Assert.Equal([false, true], handler.Handled.Select(message => message.Author.IsModerator));
        Assert.All(handler.Handled, message => Assert.IsType<ChatIntent.Moderate>(message.Intent));
        // The right is this moment's: nothing of it is kept for another process.
        Assert.Empty(handler.Accepted);
        discord.AssertBodiesAreDocumented();
    }

    [Fact]
    public async Task Commands_are_registered_once_however_often_the_bot_starts()
    {
        await using var discord = await DiscordSimulator.StartAsync(new() { EnforcesIdentifyPace = false });
        for (var start = 0; start < 3; start++)
        {
            await using var bot = await Start(discord);
            Assert.True(SpinWait.SpinUntil(() => Directory.GetFiles(Path.Combine(folder, "discord"), "commands-*").Length == 1, ChangeSignal.Patience));
        }

        Assert.Single(discord.Requests, request => request.Method == "PUT");
    }

    [Fact]
    public async Task A_busy_place_still_says_it_is_thinking_at_once()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var open = new TaskCompletionSource();
        handler.Before = (_, _) => open.Task;
        var first = discord.Member("ana").Asks(discord.Channel("general"), "/ask", ("question", "one"));
        var second = discord.Member("bo").Asks(discord.Channel("general"), "/ask", ("question", "two"));

        await first.RespondedAsync();
        await second.RespondedAsync();
        open.SetResult();

        Assert.Equal("you said: two", (await second.AnswerAsync()).Content);
    }

    [Fact]
    public async Task What_another_process_is_answering_is_left_to_it()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord);
        var channel = discord.Channel("general");
        handler.IsTaken = message => message.Intent is ChatIntent.Ask { Text: "taken" };

        var taken = discord.Member("ana").Asks(channel, "/ask", ("question", "taken"));
        await taken.RespondedAsync();
        await discord.Member("bo").Asks(channel, "/ask", ("question", "mine")).AnswerAsync();

        // Of one channel all is done in turn, so that what was taken is done with.
        Assert.True(taken.Original!.Flags.HasFlag(MessageFlags.Loading));
    }

    [Fact]
    public async Task When_the_token_has_run_out_a_public_answer_goes_to_the_channel_and_a_private_one_nowhere()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var discord = await DiscordSimulator.StartAsync(new() { Time = time });
        await using var bot = await Start(discord);
        var channel = discord.Channel("general");
        var open = new TaskCompletionSource();
        handler.Before = (_, _) => open.Task;
        var asked = discord.Member("ana").Asks(channel, "/ask", ("question", "one"));
        var secret = discord.Member("ana").Asks(channel, "/ask", ("question", "two"), ("private", true));
        await asked.RespondedAsync();
        await secret.RespondedAsync();

        time.Advance(TimeSpan.FromMinutes(16));
        open.SetResult();
        await handler.AnsweredAsync(2);

        Assert.Contains(channel.Messages, message => message.Content == "you said: one");
        Assert.DoesNotContain(channel.Messages, message => message.Content == "you said: two");
        Assert.Single(handler.Outcomes.OfType<PostOutcome.Failed>());
    }

    [Fact]
    public async Task Who_asks_too_fast_by_command_is_told_so_alone()
    {
        await using var discord = await DiscordSimulator.StartAsync();
        await using var bot = await Start(discord, options => options.QuestionsPerUserPerMinute = 1);
        await discord.Member("ana").Asks(discord.Channel("general"), "/ask", ("question", "one")).AnswerAsync();

        var second = discord.Member("ana").Asks(discord.Channel("general"), "/ask", ("question", "two"));
        var told = await second.AnswerAsync();

        Assert.Contains("faster than I may answer", told.Content);
        Assert.True(told.IsEphemeral);
    }

    private async Task<RunningAdapter> Start(DiscordSimulator discord, Action<StoryBot.Chat.Discord.DiscordOptions>? settings = null)
    {
        var bot = new RunningAdapter(discord, handler, folder, settings);
        await discord.ReadyAsync();
        await discord.UntilAsync(() => discord.Requests.Any(request => request.Method == "PUT"), "the commands");
        return bot;
    }
}
