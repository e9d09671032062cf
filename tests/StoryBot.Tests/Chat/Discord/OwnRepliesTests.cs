using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Discord.Rest;
using StoryBot.Chat.Posting;
using StoryBot.Tests.Chat.Admissions;

namespace StoryBot.Tests.Chat.Discord;

/// <summary>An outage may last longer than Discord remembers a nonce.</summary>
public sealed class OwnRepliesTests
{
    private const string Post = "POST /channels/42/messages";
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task A_reply_waits_ten_minutes_for_Discord_and_is_then_posted_once()
    {
        var (outcome, requests) = await ReplyAsync((HttpStatusCode.OK, """[{"id":"8","author":{"id":"1"},"message_reference":{"message_id":"6"}},{"id":"7","author":{"id":"3"}}]"""));

        Assert.Equal("9", Assert.IsType<PostOutcome.Posted>(outcome).Id.Value);
        Assert.Single(requests, Post);
    }

    [Fact]
    public async Task A_reply_that_Discord_took_before_it_went_is_found_and_not_posted_again()
    {
        var (outcome, requests) = await ReplyAsync((HttpStatusCode.OK, """[{"id":"8","author":{"id":"1"},"message_reference":{"message_id":"7"}}]"""), takesPosts: false);

        Assert.Equal("8", Assert.IsType<PostOutcome.Posted>(outcome).Id.Value);
        Assert.DoesNotContain(Post, requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, """{"code":50001}""")]
    [InlineData(HttpStatusCode.OK, "[]")]
    public async Task Where_the_bot_may_not_read_what_was_said_it_gives_up_rather_than_post_twice(HttpStatusCode status, string list)
    {
        var (outcome, requests) = await ReplyAsync((status, list), takesPosts: false);

        Assert.IsType<PostOutcome.Failed>(outcome);
        Assert.DoesNotContain(Post, requests);
    }

    [Fact]
    public async Task A_reply_outlasts_a_limit_of_ten_minutes()
    {
        using var discord = new ScriptedHandler().Then(HttpStatusCode.TooManyRequests, """{"retry_after":600}""");
        for (var look = 0; look < 2; look++)
            discord.Then(HttpStatusCode.OK, """{"id":"1"}""").Then(HttpStatusCode.OK, """[{"id":"7","author":{"id":"3"}}]""").Then(HttpStatusCode.OK, "[]");
        discord.Then(HttpStatusCode.OK, """{"id":"9"}""");

        Assert.Equal("9", Assert.IsType<PostOutcome.Posted>(await ReplyAsync(discord)).Id.Value);
    }

    [Fact]
    public async Task Where_too_much_was_said_since_to_look_through_that_is_what_it_says()
    {
        using var discord = new ScriptedHandler()
            .Then(HttpStatusCode.OK, """{"id":"1"}""")
            .Then(HttpStatusCode.OK, """[{"id":"7","author":{"id":"3"}},{"id":"8","author":{"id":"3"}}]""");
        for (var page = 1; page < 5; page++)
            discord.Then(HttpStatusCode.OK, $$$"""[{"id":"{{{page}}}00","author":{"id":"3"}}]""");

        var cause = Assert.IsType<PostOutcome.Failed>(await ReplyAsync(discord, again: true)).Cause;

        Assert.Contains("More than 500 messages", cause, StringComparison.Ordinal);
        Assert.DoesNotContain("fault in StoryBot", cause, StringComparison.Ordinal);
    }

    /// <param name="list">What Discord answers when asked what was said after the question.</param>
    /// <param name="takesPosts">False: it answers all but posts, and those by 502.</param>
    private async Task<(PostOutcome Outcome, string[] Requests)> ReplyAsync((HttpStatusCode, string) list, bool takesPosts = true)
    {
        var listed = false;
        using var discord = new RecoveringHandler(time, takesPosts ? TenMinutes : TimeSpan.Zero, Answer);
        return (await ReplyAsync(discord), [.. discord.Answered.SkipWhile(request => !takesPosts && request == Post)]);

        (HttpStatusCode, string) Answer(HttpRequestMessage request)
        {
            if (request.RequestUri!.AbsolutePath == "/users/@me")
                return (HttpStatusCode.OK, """{"id":"1"}""");
            if (request.Method == HttpMethod.Post)
                return takesPosts ? (HttpStatusCode.OK, """{"id":"9"}""") : (HttpStatusCode.BadGateway, "");
            var first = !listed;
            listed = true;
            return first ? list : (HttpStatusCode.OK, "[]");
        }
    }

    /// <param name="again">Whether a process before may have replied.</param>
    private async Task<PostOutcome> ReplyAsync(HttpMessageHandler discord, bool again = false)
    {
        using var http = new HttpClient(discord, disposeHandler: false) { BaseAddress = new Uri("https://discord.test/") };
        var api = new DiscordApi(new RestClient(
            http, Admitted.By("token", time), new RateLimits(time), new GlobalPace(45, time), new InvalidRequestGuard(100, time), new PostingRecord(time), new Random(1), time, NullLogger<RestClient>.Instance));
        var replying = new MessageReplier(api, new Snowflake(42), new Snowflake(7), "7", again).PostAsync(new ChatReply.Notice("late, but said"), TestContext.Current.CancellationToken);
        return await time.PassUntilAsync(replying, TimeSpan.FromSeconds(5));
    }
}
