using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Discord.Rest;
using StoryBot.Chat.Posting;
using StoryBot.Simulators;
using StoryBot.Tests.Chat.Admissions;

namespace StoryBot.Tests.Chat.Discord;

public sealed class TurnAwayTests
{
    private static readonly ChatMessage Message = new(
        new ChatMessageId("discord", "7"), new ChatPlace("discord", "42"), new ChatUser("3"), new ChatIntent.Ask("who signed?"));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_channel_is_told_again_after_half_a_minute_however_the_clock_is_moved(int hours)
    {
        var time = new FakeTimeProvider();
        var clock = new MovedClock(time);
        using var discord = new ScriptedHandler().Then(HttpStatusCode.OK, """{"id":"8"}""").Then(HttpStatusCode.OK, """{"id":"9"}""");
        using var http = new HttpClient(discord, disposeHandler: false) { BaseAddress = new Uri("https://discord.test/") };
        var api = new DiscordApi(new RestClient(
            http, Admitted.By("token", time), new RateLimits(time), new GlobalPace(45, time), new InvalidRequestGuard(100, time), new PostingRecord(time), new Random(1), time, NullLogger<RestClient>.Instance));
        var turnAway = new TurnAway(api, clock, TestContext.Current.CancellationToken);
        turnAway.InChannel(Message, new Snowflake(42), TurnAway.Busy);
        Assert.True(SpinWait.SpinUntil(() => discord.Requests.Count == 1, ChangeSignal.Patience));
        clock.Moved = TimeSpan.FromHours(hours);

        time.Advance(TimeSpan.FromSeconds(29));
        turnAway.InChannel(Message, new Snowflake(42), TurnAway.Busy);
        Assert.Single(discord.Requests);

        time.Advance(TimeSpan.FromSeconds(1));
        turnAway.InChannel(Message, new Snowflake(42), TurnAway.Busy);
        Assert.True(SpinWait.SpinUntil(() => discord.Requests.Count == 2, ChangeSignal.Patience));
    }
}
