using StoryBot.Simulators;
using StoryBot.Simulators.Discord;

namespace StoryBot.Tests.EndToEnd;

public sealed class StoppedOnDiscordTests : StoppedBotTests
{
    private DiscordSimulator discord = null!;

    private protected override HeldCalls Held => discord.RestFaults.Held;

    private protected override string Post => "POST /channels/{channel_id}/messages";

    private protected override IEnumerable<(string Name, string Value)> Settings =>
        [("Discord__Token", discord.Bot.Token), ("Discord__ApiBaseAddress", discord.RestAddress.ToString())];

    private protected override bool IsListening => discord.Gateway.OpenSockets > 0;

    // One bot that identified once: whoever came later went on with its session.
    private protected override void AssertTakenUp() => Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));

    private protected override async Task StartPlatformAsync() => discord = await DiscordSimulator.StartAsync();

    private protected override async Task StopPlatformAsync()
    {
        await discord.DisposeAsync();
        Assert.Empty(discord.Violations);
    }

    private protected override Task HeardAsync() => discord.ReadyAsync();

    private protected override Task UntilAsync(Func<bool> condition, string what) => discord.UntilAsync(condition, what);

    private protected override Func<int> Ask(string channel)
    {
        var place = discord.Channel(channel);
        var asked = discord.Member("ana").Says(place, $"{discord.Bot.User.Mention} {Question}");
        return () => place.Messages.Count(message => message.Author.IsBot && message.RepliesTo == asked.Id.ToString());
    }
}
