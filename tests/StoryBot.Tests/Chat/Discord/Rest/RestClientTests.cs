using System.Net;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Admissions;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Discord.Payloads;
using StoryBot.Chat.Discord.Rest;
using StoryBot.Chat.Posting;
using StoryBot.Simulators;
using StoryBot.Tests.Chat.Admissions;

namespace StoryBot.Tests.Chat.Discord.Rest;

public sealed class RestClientTests : IDisposable
{
    private const string Token = "the-secret-token";
    private static readonly Snowflake Channel = new(42);
    private static readonly MessagePayload Message = new() { Content = "hi", Nonce = "7.0.0", EnforceNonce = true };
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly InteractionDoor Door = new(new(1), new(2), "interaction-secret");

    private readonly FakeTimeProvider time = new();
    private readonly FakeLogger<RestClient> logger = new();
    private readonly ScriptedHandler discord = new();
    private readonly HttpClient http;
    private readonly Admission admission;
    private readonly DiscordApi api;
    private string token = Token;

    public RestClientTests()
    {
        http = new HttpClient(discord) { BaseAddress = new Uri("https://discord.test/api/v10/") };
        admission = Admitted.By(() => token, time);
        api = new DiscordApi(new RestClient(
            http, admission, new RateLimits(time), new GlobalPace(45, time), new InvalidRequestGuard(100, time), new PostingRecord(time), new Random(1), time, logger));
    }

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task A_post_that_may_have_arrived_is_repeated_with_the_same_nonce()
    {
        discord.Then(HttpStatusCode.BadGateway).ThenBreak(HttpRequestError.ResponseEnded).Then(HttpStatusCode.OK, """{"id":"9"}""");

        var result = await Run(api.PostAsync(Channel, Message, Cancellation));

        Assert.Equal(new RestResult<PostedMessage>.Ok(new PostedMessage(new Snowflake(9))), result);
        Assert.Equal(3, discord.Requests.Count);
        Assert.Single(discord.Requests.Select(request => request.Body).Distinct());
        Assert.Contains("\"allowed_mentions\":{\"parse\":[],\"replied_user\":false}", discord.Requests.First().Body);
        Assert.Equal("Bot " + Token, discord.Requests.First().Authorization);
    }

    [Fact]
    public async Task A_follow_up_that_may_have_arrived_is_not_repeated_but_one_that_never_left_is()
    {
        discord.ThenBreak(HttpRequestError.ConnectionError).ThenBreak(HttpRequestError.ResponseEnded);

        var result = await Run(api.FollowUpAsync(Door, Message, Cancellation));

        Assert.IsType<RestError.Unavailable>(Assert.IsType<RestResult<PostedMessage>.Failed>(result).Error);
        Assert.Equal(2, discord.Requests.Count);
        Assert.All(discord.Requests, request => Assert.Null(request.Authorization));
    }

    [Fact]
    public async Task A_refused_token_is_not_used_again()
    {
        discord.Then(HttpStatusCode.Unauthorized);

        await Run(api.GetGatewayAsync(Cancellation), Second);
        var result = await Run(api.PostAsync(Channel, Message, Cancellation), Second);

        Assert.Contains("Discord:Token", Assert.IsType<RestError.Unavailable>(Assert.IsType<RestResult<PostedMessage>.Failed>(result).Error).Mend);
        Assert.Single(discord.Requests);
    }

    [Fact]
    public async Task What_is_to_be_said_waits_for_another_token_and_is_said_with_it()
    {
        discord.Then(HttpStatusCode.Unauthorized).Then(HttpStatusCode.OK, "{}").Then(HttpStatusCode.OK, """{"id":"9"}""");
        using var stopping = new CancellationTokenSource();
        var admitting = admission.RunAsync(
            async cancellation => await api.KnockAsync(cancellation) is { } error ? new ChatAdapterHealth.Refused(error.Cause, error.Mend) : null, stopping.Token);
        var post = api.PostAsync(Channel, Message, Cancellation);
        Assert.True(SpinWait.SpinUntil(() => admission.Objection is not null, ChangeSignal.Patience));

        token = "another-token";

        Assert.IsType<RestResult<PostedMessage>.Ok>(await Run(post));
        Assert.Equal(["Bot " + Token, "Bot another-token", "Bot another-token"], discord.Requests.Select(request => request.Authorization));
        await stopping.CancelAsync();
        await admitting;
    }

    [Fact]
    public async Task A_channel_that_forbids_writing_is_left_alone_for_a_while_and_others_are_not()
    {
        discord.Then(HttpStatusCode.Forbidden, """{"code":50013}""").Then(HttpStatusCode.OK, """{"id":"9"}""").Then(HttpStatusCode.OK, """{"id":"8"}""");

        await Run(api.PostAsync(Channel, Message, Cancellation));
        var held = await Run(api.PostAsync(Channel, Message, Cancellation));
        var other = await Run(api.PostAsync(new Snowflake(43), Message, Cancellation));
        time.Advance(TimeSpan.FromMinutes(3));
        var later = await Run(api.PostAsync(Channel, Message, Cancellation));

        Assert.Contains("Send Messages", Assert.IsType<RestResult<PostedMessage>.Failed>(held).Error.Mend);
        Assert.IsType<RestResult<PostedMessage>.Ok>(other);
        Assert.IsType<RestResult<PostedMessage>.Ok>(later);
        Assert.Equal(3, discord.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, 50035)]
    [InlineData(HttpStatusCode.Forbidden, 50013)]
    public async Task What_is_refused_with_its_card_is_said_once_more_without_it(HttpStatusCode status, int code)
    {
        var answer = Message with { Embeds = [new EmbedPayload("The Agreement", null, "Paragraph 3", new EmbedFooter("Sure"))] };
        for (var call = 0; call < 2; call++)
            discord.Then(status, $$"""{"code":{{code}}}""").Then(HttpStatusCode.OK, """{"id":"9"}""");

        var posted = await Run(api.PostAsync(Channel, answer, Cancellation));
        var edited = await Run(api.EditFirstAsync(Door, answer, Cancellation));

        Assert.IsType<RestResult<PostedMessage>.Ok>(posted);
        Assert.IsType<RestResult<PostedMessage>.Ok>(edited);
        Assert.Equal([true, false, true, false], discord.Requests.Select(request => request.Body.Contains("The Agreement", StringComparison.Ordinal)));
        Assert.All(discord.Requests, request => Assert.Contains("7.0.0", request.Body));
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    [InlineData("global")]
    public async Task A_429_is_waited_out_and_repeated(string scope)
    {
        discord
            .Then(HttpStatusCode.TooManyRequests, """{"message":"slow","retry_after":7.5,"global":false}""", ("Retry-After", "7"), ("X-RateLimit-Scope", scope), ("X-RateLimit-Limit", "5"), ("X-RateLimit-Remaining", "3"), ("X-RateLimit-Reset-After", "1"))
            .Then(HttpStatusCode.OK, """{"id":"9"}""");
        var began = time.GetUtcNow();

        var result = await Run(api.PostAsync(Channel, Message, Cancellation));

        Assert.IsType<RestResult<PostedMessage>.Ok>(result);
        Assert.True(time.GetUtcNow() - began >= TimeSpan.FromSeconds(7.5), "it was sent again too early");
    }

    [Fact]
    public async Task A_429_costs_the_fraction_of_a_second_it_names_not_the_whole_one_of_its_header()
    {
        discord
            .Then(HttpStatusCode.TooManyRequests, """{"message":"slow","retry_after":0.25,"global":true}""", ("Retry-After", "1"), ("X-RateLimit-Scope", "global"))
            .Then(HttpStatusCode.OK, """{"id":"9"}""");
        var began = time.GetUtcNow();

        await Run(api.PostAsync(Channel, Message, Cancellation), Second / 100);

        Assert.InRange(time.GetUtcNow() - began, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task A_429_that_says_nothing_in_Discords_way_keeps_every_channel_back()
    {
        discord
            .Then(HttpStatusCode.TooManyRequests, "error code: 1015", ("Retry-After", "7"))
            .Then(HttpStatusCode.OK, """{"id":"9"}""")
            .Then(HttpStatusCode.OK, """{"id":"8"}""");
        var began = time.GetUtcNow();
        var first = api.PostAsync(Channel, Message, Cancellation);
        Assert.True(SpinWait.SpinUntil(() => logger.Collector.GetSnapshot().Any(record => record.Message.Contains("back for", StringComparison.Ordinal)), ChangeSignal.Patience));

        var other = await Run(api.PostAsync(new Snowflake(43), Message, Cancellation));

        Assert.IsType<RestResult<PostedMessage>.Ok>(other);
        Assert.True(time.GetUtcNow() - began >= TimeSpan.FromSeconds(7), "it was sent too early");
        Assert.IsType<RestResult<PostedMessage>.Ok>(await Run(first));
    }

    [Fact]
    public async Task So_many_refusals_that_a_ban_is_near_stop_everything_until_they_are_old()
    {
        for (var number = 0; number < 100; number++)
            discord.Then(HttpStatusCode.Forbidden, """{"code":50013}""");
        discord.Then(HttpStatusCode.OK, """{"id":"9"}""");
        for (var number = 0; number < 100; number++)
            await Run(api.PostAsync(new Snowflake((ulong)number), Message, Cancellation));

        var held = await Run(api.PostAsync(new Snowflake(1000), Message, Cancellation));
        time.Advance(TimeSpan.FromMinutes(11));
        var later = await Run(api.PostAsync(new Snowflake(1000), Message, Cancellation));

        Assert.IsType<RestError.HeldBack>(Assert.IsType<RestResult<PostedMessage>.Failed>(held).Error);
        Assert.IsType<RestResult<PostedMessage>.Ok>(later);
    }

    [Fact]
    public async Task An_outage_without_end_is_given_up()
    {
        for (var number = 0; number < 40; number++)
            discord.Then(HttpStatusCode.ServiceUnavailable);

        var result = await Run(api.PostAsync(Channel, Message, Cancellation), Second);

        Assert.IsType<RestResult<PostedMessage>.Failed>(result);
    }

    [Fact]
    public async Task Neither_token_nor_interaction_stands_in_a_log_or_an_error()
    {
        discord.Then(HttpStatusCode.BadRequest, """{"code":50035,"message":"the-secret-token interaction-secret"}""").Then(HttpStatusCode.NotFound, "oops");

        var first = await Run(api.PostAsync(Channel, Message, Cancellation));
        var second = await Run(api.EditFirstAsync(Door, Message, Cancellation));

        var said = string.Join(' ', logger.Collector.GetSnapshot().Select(record => record.Message)) + first + second;
        Assert.Contains("channels/*/messages", said);
        Assert.DoesNotContain("secret", said);
    }

    [Theory]
    [InlineData(10062, typeof(RestError.InteractionExpired))]
    [InlineData(10015, typeof(RestError.InteractionExpired))]
    [InlineData(50027, typeof(RestError.InteractionExpired))]
    [InlineData(40060, typeof(RestError.AlreadyAcknowledged))]
    public async Task An_interactions_faults_are_told_apart(int code, Type expected)
    {
        discord.Then(HttpStatusCode.NotFound, $$"""{"code":{{code}}}""");

        var result = await Run(api.RespondAsync(Door, CallbackPayload.Defer(true), Cancellation));

        Assert.IsType(expected, Assert.IsType<RestResult<byte[]>.Failed>(result).Error);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<T> Run<T>(Task<T> call, TimeSpan? step = null) => time.PassUntilAsync(call, step ?? Second / 10);
}
