using System.Net;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Posting;
using StoryBot.Chat.Slack.Web;
using StoryBot.Simulators;
using StoryBot.Tests.Chat.Admissions;

namespace StoryBot.Tests.Chat.Slack.Web;

public sealed class WebApiClientTests : IDisposable
{
    private static readonly MessagePayload Message = new("hi") { Channel = "C1", ThreadTs = "5.0", Metadata = MessageMetadata.Of("C1:6.0/0/0") };

    private readonly FakeTimeProvider time = new();
    private readonly FakeLogger<WebApiClient> logger = new();
    private readonly ScriptedHandler slack = new();
    private readonly HttpClient http;
    private readonly SlackApi api;

    public WebApiClientTests()
    {
        http = new HttpClient(slack) { BaseAddress = new Uri("https://slack.test/api/") };
        api = Api(http);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task The_token_goes_in_the_header_and_the_app_token_only_where_sockets_are_opened()
    {
        slack.Then(HttpStatusCode.OK, """{"ok":true,"url":"wss://x.test/?ticket=1"}""").Then(HttpStatusCode.OK, """{"ok":true,"user_id":"U1"}""");

        await Run(api.OpenConnectionAsync(Cancellation));
        await Run(api.AuthTestAsync(TimeSpan.FromSeconds(20), Cancellation));

        Assert.Equal(["Bearer xapp-secret", "Bearer xoxb-secret"], slack.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task Slack_keeps_back_one_method_and_not_another()
    {
        slack.Then(HttpStatusCode.TooManyRequests, "", ("Retry-After", "30")).Then(HttpStatusCode.OK, """{"ok":true,"user_id":"U1"}""").Then(HttpStatusCode.OK, """{"ok":true,"ts":"7.0"}""");
        var post = api.PostAsync(Message, Cancellation);
        SpinWait.SpinUntil(() => slack.Requests.Count == 1, ChangeSignal.Patience);

        Assert.IsType<WebResult<AuthTest>.Ok>(await Run(api.AuthTestAsync(TimeSpan.FromSeconds(20), Cancellation), step: TimeSpan.FromMilliseconds(1)));
        Assert.False(post.IsCompleted);

        Assert.IsType<WebResult<PostedMessage>.Ok>(await Run(post));
        Assert.Equal(["/api/chat.postMessage", "/api/auth.test", "/api/chat.postMessage"], slack.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task A_post_that_is_kept_back_in_one_channel_keeps_back_none_in_another()
    {
        slack.Then(HttpStatusCode.TooManyRequests, "", ("Retry-After", "30")).Then(HttpStatusCode.OK, """{"ok":true,"ts":"7.0"}""").Then(HttpStatusCode.OK, """{"ok":true,"ts":"8.0"}""");
        var post = api.PostAsync(Message, Cancellation);
        SpinWait.SpinUntil(() => slack.Requests.Count == 1, ChangeSignal.Patience);

        var elsewhere = await Run(api.PostAsync(Message with { Channel = "C2" }, Cancellation), step: TimeSpan.FromMilliseconds(1));
        Assert.Equal("7.0", Assert.IsType<WebResult<PostedMessage>.Ok>(elsewhere).Value.Ts);
        Assert.False(post.IsCompleted);

        Assert.IsType<WebResult<PostedMessage>.Ok>(await Run(post));
    }

    [Theory]
    [InlineData("missing_scope", typeof(WebError.ScopeMissing))]
    [InlineData("not_in_channel", typeof(WebError.NotInChannel))]
    [InlineData("is_archived", typeof(WebError.Gone))]
    [InlineData("restricted_action_thread_only_channel", typeof(WebError.Forbidden))]
    [InlineData("invalid_blocks", typeof(WebError.Rejected))]
    [InlineData("msg_too_long", typeof(WebError.Rejected))]
    [InlineData("<script>", typeof(WebError.Rejected))]
    public async Task A_refusal_says_what_a_maintainer_can_do_and_is_not_repeated(string code, Type kind)
    {
        slack.Then(HttpStatusCode.OK, $$"""{"ok":false,"error":"{{code}}","needed":"chat:write"}""");

        var error = Assert.IsType<WebResult<PostedMessage>.Failed>(await Run(api.PostAsync(Message, Cancellation))).Error;

        Assert.IsType(kind, error);
        Assert.NotEmpty(error.Mend);
        Assert.DoesNotContain('<', error.Cause);
        Assert.Single(slack.Requests);
    }

    [Theory]
    [InlineData(HttpRequestError.ResponseEnded, 1)]
    [InlineData(HttpRequestError.ConnectionError, 2)]
    public async Task A_post_is_repeated_only_where_it_surely_never_left(HttpRequestError how, int requests)
    {
        slack.ThenBreak(how).Then(HttpStatusCode.OK, """{"ok":true,"ts":"7.0"}""");

        var result = await Run(api.PostAsync(Message, Cancellation));

        Assert.Equal(requests, slack.Requests.Count);
        Assert.Equal(requests == 1, result is WebResult<PostedMessage>.Failed { Error: WebError.Unsure });
    }

    [Fact]
    public async Task A_post_that_stands_already_is_found_and_not_made_again()
    {
        slack.Then(HttpStatusCode.BadGateway).Then(HttpStatusCode.OK, Replies("\"C1:6.0/0/0\"", "7.5"));

        var result = await Run(new OwnPosts(api, time).PostAsync(Message, "6.0", EarlierPost.None, Cancellation));

        Assert.Equal("7.5", Assert.IsType<WebResult<PostedMessage>.Ok>(result).Value.Ts);
        Assert.Equal(["/api/chat.postMessage", "/api/conversations.replies"], slack.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task A_post_that_does_not_stand_is_made_again()
    {
        slack.Then(HttpStatusCode.BadGateway).Then(HttpStatusCode.OK, Replies("\"another\"", "7.5")).Then(HttpStatusCode.OK, """{"ok":true,"ts":"8.0"}""");

        var result = await Run(new OwnPosts(api, time).PostAsync(Message, "6.0", EarlierPost.None, Cancellation));

        Assert.Equal("8.0", Assert.IsType<WebResult<PostedMessage>.Ok>(result).Value.Ts);
    }

    [Fact]
    public async Task Where_it_can_not_be_looked_for_it_is_not_posted_twice()
    {
        slack.Then(HttpStatusCode.BadGateway).Then(HttpStatusCode.OK, """{"ok":false,"error":"missing_scope","needed":"channels:history"}""");

        var result = await Run(new OwnPosts(api, time).PostAsync(Message, "6.0", EarlierPost.None, Cancellation));

        Assert.IsType<WebError.Unsure>(Assert.IsType<WebResult<PostedMessage>.Failed>(result).Error);
        Assert.Equal(2, slack.Requests.Count);
    }

    [Fact]
    public async Task Where_it_can_not_be_looked_for_it_is_posted_once_if_it_was_hardly_begun()
    {
        const string refused = """{"ok":false,"error":"missing_scope","needed":"channels:history"}""";
        slack.Then(HttpStatusCode.OK, refused).Then(HttpStatusCode.BadGateway).Then(HttpStatusCode.OK, refused);

        var result = await Run(new OwnPosts(api, time).PostAsync(Message, "6.0", EarlierPost.Unlikely, Cancellation));

        Assert.IsType<WebError.Unsure>(Assert.IsType<WebResult<PostedMessage>.Failed>(result).Error);
        Assert.Equal(["/api/conversations.replies", "/api/chat.postMessage", "/api/conversations.replies"], slack.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task A_post_waits_ten_minutes_for_Slack_and_is_then_made_once()
    {
        using var away = Recovering(TimeSpan.FromMinutes(10));

        var result = await PostedAsync(away, mayStand: false);

        Assert.Equal("8.0", Assert.IsType<WebResult<PostedMessage>.Ok>(result).Value.Ts);
        Assert.Equal(["GET /api/conversations.replies", "POST /api/chat.postMessage"], away.Answered);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(60, false)]
    public async Task A_post_that_Slack_fails_at_while_look_ups_work_is_tried_for_half_an_hour_and_ever_more_seldom(int minutes, bool stands)
    {
        using var failing = Recovering(TimeSpan.FromMinutes(minutes), request => request.Method == HttpMethod.Post);
        var began = time.GetTimestamp();

        var result = await PostedAsync(failing, mayStand: false);

        Assert.Equal(stands, result is WebResult<PostedMessage>.Ok { Value.Ts: "8.0" });
        Assert.Equal(!stands, result is WebResult<PostedMessage>.Failed { Error: WebError.Unsure });
        Assert.InRange(time.GetElapsedTime(began).TotalMinutes, Math.Min(minutes, 30), 35);
        Assert.InRange(failing.Answered.Count, 10, 40);
    }

    [Theory]
    [InlineData("POST", false)]
    [InlineData("POST", true)]
    [InlineData("GET", true)]
    public async Task A_post_that_Slacks_limits_keep_back_for_minutes_is_made_then(string kept, bool mayStand)
    {
        using var limited = Recovering(TimeSpan.FromMinutes(10), request => request.Method.Method == kept, HttpStatusCode.TooManyRequests);

        var result = await PostedAsync(limited, mayStand);

        Assert.Equal("8.0", Assert.IsType<WebResult<PostedMessage>.Ok>(result).Value.Ts);
        Assert.Single(limited.Answered, call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("token_revoked")]
    public async Task A_post_waits_while_the_token_is_refused_and_nothing_is_asked_meanwhile(string code)
    {
        slack.Then(HttpStatusCode.OK, $$"""{"ok":false,"error":"{{code}}"}""");

        var first = await Run(api.PostAsync(Message, Cancellation));
        var second = await Run(api.RepliesAsync("C1", "5.0", null, null, Cancellation));

        var error = Assert.IsType<WebError.Unavailable>(Assert.IsType<WebResult<PostedMessage>.Failed>(first).Error);
        Assert.Contains(code, error.Cause, StringComparison.Ordinal);
        Assert.Contains("Slack:BotToken", error.Mend, StringComparison.Ordinal);
        Assert.IsType<WebResult<MessageList>.Failed>(second);
        Assert.Single(slack.Requests);
    }

    [Fact]
    public async Task What_waited_out_a_limit_together_is_sent_in_turn_and_waits_again_unsent_once_Slack_says_so()
    {
        var began = time.GetTimestamp();
        using var limited = new LimitedHandler { KeepsBack = () => time.GetElapsedTime(began) < TimeSpan.FromSeconds(3) };
        using var client = new HttpClient(limited, disposeHandler: false) { BaseAddress = http.BaseAddress };
        var waiting = Api(client);

        var posts = Task.WhenAll(Enumerable.Range(0, 40).Select(_ => waiting.PostAsync(Message, Cancellation)));
        var results = await Run(posts, TimeSpan.FromMilliseconds(200));

        Assert.All(results, result => Assert.IsType<WebResult<PostedMessage>.Ok>(result));
        Assert.InRange(limited.MostAtOnce, 1, 8);
        Assert.InRange(limited.KeptBack, 0, 24);
    }

    [Fact]
    public async Task A_knock_waits_for_no_other_call()
    {
        using var hanging = new LimitedHandler { Hangs = request => !request.RequestUri!.AbsolutePath.EndsWith("auth.test", StringComparison.Ordinal) };
        using var client = new HttpClient(hanging, disposeHandler: false) { BaseAddress = http.BaseAddress };
        var busy = Api(client);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var posts = Task.WhenAll(Enumerable.Range(0, 20).Select(_ => busy.PostAsync(Message, ended.Token)));
        Assert.True(SpinWait.SpinUntil(() => hanging.MostAtOnce == 8, ChangeSignal.Patience));

        Assert.IsType<WebResult<AuthTest>.Ok>(await busy.AuthTestAsync(TimeSpan.FromSeconds(20), Cancellation));

        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posts);
    }

    [Fact]
    public async Task No_log_line_holds_a_token_or_what_was_said()
    {
        slack.Then(HttpStatusCode.OK, """{"ok":false,"error":"invalid_auth"}""");

        await Run(api.PostAsync(Message with { Text = "private words" }, Cancellation));

        Assert.All(logger.Collector.GetSnapshot(), line => Assert.DoesNotContain("private words", line.Message));
        Assert.All(logger.Collector.GetSnapshot(), line => Assert.DoesNotContain("secret", line.Message));
        Assert.NotEmpty(logger.Collector.GetSnapshot());
    }

    /// <summary>A Slack in whose thread another post than ours stands.</summary>
    private RecoveringHandler Recovering(TimeSpan away, Predicate<HttpRequestMessage>? fails = null, HttpStatusCode trouble = HttpStatusCode.ServiceUnavailable) => new(
        time,
        away,
        request => (HttpStatusCode.OK, request.RequestUri!.AbsolutePath.EndsWith("replies", StringComparison.Ordinal) ? Replies("\"another\"", "7.5") : """{"ok":true,"ts":"8.0"}"""))
    {
        Fails = fails ?? (_ => true),
        Trouble = trouble,
    };

    private async Task<WebResult<PostedMessage>> PostedAsync(HttpMessageHandler slack, bool mayStand)
    {
        using var client = new HttpClient(slack, disposeHandler: false) { BaseAddress = http.BaseAddress };
        return await Run(new OwnPosts(Api(client), time).PostAsync(Message, "6.0", mayStand ? EarlierPost.Possible : EarlierPost.None, Cancellation), TimeSpan.FromSeconds(5));
    }

    private SlackApi Api(HttpClient client) => new(new WebApiClient(
        client, Admitted.By("xoxb-secret", time), Admitted.By("xapp-secret", time), new MethodPauses(time), new PostingRecord(time), new Random(1), time, logger));

    private static string Replies(string key, string ts) =>
        """{"ok":true,"messages":[{"ts":"6.0"},{"ts":"TS","metadata":{"event_type":"storybot_reply","event_payload":{"key":KEY}}}]}"""
            .Replace("TS", ts, StringComparison.Ordinal).Replace("KEY", key, StringComparison.Ordinal);

    private Task<T> Run<T>(Task<T> call, TimeSpan? step = null) => time.PassUntilAsync(call, step ?? TimeSpan.FromSeconds(1));
}
