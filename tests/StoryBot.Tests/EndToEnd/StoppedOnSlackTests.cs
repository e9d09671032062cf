using StoryBot.Simulators;
using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.EndToEnd;

public sealed class StoppedOnSlackTests : StoppedBotTests
{
    private SlackSimulator slack = null!;

    private protected override HeldCalls Held => slack.WebFaults.Held;

    private protected override string Post => "chat.postMessage";

    private protected override IEnumerable<(string Name, string Value)> Settings =>
    [
        ("Slack__BotToken", slack.App.BotToken),
        ("Slack__AppToken", slack.App.AppToken),
        ("Slack__ApiBaseAddress", slack.ApiAddress.ToString()),
        ("Slack__QuestionsPerUserPerMinute", "0"),
    ];

    private protected override bool IsListening => slack.Sockets.Sockets.Count > 0;

    private protected override async Task StartPlatformAsync() => slack = await SlackSimulator.StartAsync(new() { EnforcesRateLimits = false });

    private protected override async Task StopPlatformAsync()
    {
        await slack.DisposeAsync();
        Assert.Empty(slack.Violations);
    }

    private protected override Task HeardAsync() => slack.ReadyAsync(2);

    private protected override Task UntilAsync(Func<bool> condition, string what) => slack.UntilAsync(condition, what);

    private protected override Func<int> Ask(string channel)
    {
        var place = slack.Channel(channel);
        var asked = slack.Member("ana").Says(place, $"{slack.App.Mention} {Question}");
        return () => place.Thread(asked).Count(message => message.IsByBot);
    }
}
