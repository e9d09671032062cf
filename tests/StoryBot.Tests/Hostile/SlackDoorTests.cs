using StoryBot.Chat;
using StoryBot.Chat.Slack.Rendering;
using StoryBot.Simulators.Slack;
using StoryBot.Tests.Chat.Conformance;
using StoryBot.Tests.Chat.Slack;
using StoryBot.Tests.Hostile.Corpus;

namespace StoryBot.Tests.Hostile;

/// <summary>Hostile texts and buttons on Slack; afterwards the bot answers as before.</summary>
public sealed class SlackDoorTests : IAsyncLifetime
{
    private readonly ProgramConversation program = new();
    private SlackSimulator slack = null!;
    private RunningSlack bot = null!;

    public static TheoryData<string> ButtonIds => HostileCases.ButtonIds;

    public async ValueTask InitializeAsync()
    {
        slack = await SlackSimulator.StartAsync(new() { EnforcesRateLimits = false });
        bot = await RunningSlack.StartAsync(slack, program.Handler);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await slack.DisposeAsync();
        program.Dispose();
    }

    [Fact]
    public async Task Whatever_is_asked_on_Slack_the_answer_calls_nobody()
    {
        var asked = HostileTexts.All.Select((text, number) =>
            slack.Member($"person{number}").Says(slack.Channel($"channel{number}"), $"{slack.App.Mention} who signed {text}")).ToArray();

        foreach (var question in asked)
        {
            Harmless.OnSlack((await question.Channel.ReplyToAsync(question)).Text);
        }

        var next = slack.Member("bo").Says(slack.Channel("afterwards"), $"{slack.App.Mention} who signed the agreement?");
        Assert.Contains("Ada Stone", (await next.Channel.ReplyToAsync(next)).Text, StringComparison.Ordinal);
        Assert.Empty(slack.Violations);
    }

    [Theory]
    [MemberData(nameof(ButtonIds))]
    public void A_forged_action_is_no_action_of_ours(string id) => Assert.Null(ActionName.Read(id, $"\u202E{id}"));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("\u202E")]
    [InlineData("\0")]
    public void A_forged_value_is_no_receipt(string value)
    {
        string[] actions = [ActionName.Paragraph, ActionName.Others, ActionName.Share, ActionName.Rate];
        Assert.All(actions, action => Assert.Null(ActionName.Read(action, value)));
        Assert.IsType<ChatIntent.Moderate>(ActionName.Read(ActionName.Reindex, value));
    }
}
