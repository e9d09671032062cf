using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Discord.Rest;
using StoryBot.Chat.Posting;
using StoryBot.Tests.Chat.Admissions;

namespace StoryBot.Tests.Chat.Discord;

/// <summary>What becomes of "thinking…" where Discord is away, or does not take the answer.</summary>
public sealed class InteractionReplierTests
{
    private static readonly ChatReply Said = new ChatReply.Notice("late, but said");

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task An_answer_waits_ten_minutes_for_Discord()
    {
        using var discord = new RecoveringHandler(time, TimeSpan.FromMinutes(10), _ => (HttpStatusCode.OK, """{"id":"9"}"""));

        var outcome = await ReplyAsync(discord);

        Assert.Equal("9", Assert.IsType<PostOutcome.Posted>(outcome).Id.Value);
        Assert.Single(discord.Answered);
    }

    [Fact]
    public async Task An_answer_outlasts_a_long_429()
    {
        using var discord = new ScriptedHandler()
            .Then(HttpStatusCode.TooManyRequests, """{"retry_after":600}""")
            .Then(HttpStatusCode.OK, """{"id":"9"}""");

        Assert.IsType<PostOutcome.Posted>(await ReplyAsync(discord));
    }

    [Fact]
    public async Task An_answer_is_given_up_when_the_token_has_died_of_the_outage()
    {
        using var discord = new RecoveringHandler(time, TimeSpan.FromDays(1), _ => (HttpStatusCode.OK, """{"id":"9"}"""));
        var began = time.GetUtcNow();

        Assert.IsType<PostOutcome.Failed>(await ReplyAsync(discord));
        Assert.InRange(time.GetUtcNow() - began, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(21));
    }

    [Fact]
    public async Task Where_Discord_does_not_take_the_answer_the_asker_reads_an_apology()
    {
        using var discord = new ScriptedHandler()
            .Then(HttpStatusCode.BadRequest, """{"code":50035}""")
            .Then(HttpStatusCode.OK, """{"id":"9"}""");

        Assert.IsType<PostOutcome.Failed>(await ReplyAsync(discord));
        Assert.Contains("wrong on my side", discord.Requests.Last().Body);
    }

    [Fact]
    public async Task What_a_process_before_may_have_answered_is_not_said_once_more_to_the_channel_when_the_token_has_died()
    {
        using var discord = new ScriptedHandler().Then(HttpStatusCode.Unauthorized, """{"code":50027}""");

        Assert.IsType<PostOutcome.Failed>(await ReplyAsync(discord, again: true));
        Assert.Single(discord.Requests);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(1, true)]
    [InlineData(3, false)]
    public async Task What_a_process_before_may_have_said_to_the_channel_since_thinking_came_too_late_is_said_again_only_while_Discord_knows_the_nonce(int? minutes, bool again)
    {
        time.SetUtcNow(DateTimeOffset.UnixEpoch.AddYears(56));
        using var discord = new ScriptedHandler()
            .Then(HttpStatusCode.NotFound, """{"code":10062}""")
            .Then(HttpStatusCode.OK, """{"id":"9"}""");
        using var http = Http(discord);
        var id = (ulong)(time.GetUtcNow().AddMinutes(-5).ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22;
        var asked = new ChatMessage(new ChatMessageId("discord", $"{id}"), new ChatPlace("discord", "42"), new ChatUser("hash"), new ChatIntent.Ask("who?"))
        {
            ReturnAddress = new ReturnAddress(new Snowflake(1), Privately: false, About: null, "secret").Write(),
        };

        var replier = new RecoveredReplies(Api(http), time).To(asked, minutes is { } ago ? time.GetUtcNow().AddMinutes(-ago) : null)!;
        var outcome = await time.PassUntilAsync(replier.PostAsync(Said, TestContext.Current.CancellationToken), TimeSpan.FromSeconds(5));

        Assert.Equal((again, again ? 2 : 1), (outcome is PostOutcome.Posted, discord.Requests.Count));
    }

    private static HttpClient Http(HttpMessageHandler discord) => new(discord, disposeHandler: false) { BaseAddress = new Uri("https://discord.test/") };

    private DiscordApi Api(HttpClient http) => new(new RestClient(
        http, Admitted.By("token", time), new RateLimits(time), new GlobalPace(45, time), new InvalidRequestGuard(100, time), new PostingRecord(time), new Random(1), time, NullLogger<RestClient>.Instance));

    private async Task<PostOutcome> ReplyAsync(HttpMessageHandler discord, bool again = false)
    {
        using var http = Http(discord);
        var api = Api(http);
        var replier = new InteractionReplier(
            api,
            new InteractionDoor(new Snowflake(1), new Snowflake(2), "secret"),
            privately: !again,
            Task.FromResult(again ? Acknowledgement.GivenBefore : Acknowledgement.Given),
            new MessageReplier(api, new Snowflake(42), null, "2"),
            again);
        return await time.PassUntilAsync(replier.PostAsync(Said, TestContext.Current.CancellationToken), TimeSpan.FromSeconds(5));
    }
}
