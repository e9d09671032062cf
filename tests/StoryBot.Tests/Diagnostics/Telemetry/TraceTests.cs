using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.Otlp;

namespace StoryBot.Tests.Diagnostics.Telemetry;

/// <summary>One trace follows a question from the socket to the posted message, however many are asked at once.</summary>
public sealed class TraceTests
{
    private static readonly string[] Steps =
        ["message", "queue", "journal accept", "retrieve", "rank", "read", "decide", "journal begin_posting", "post", "journal record_posted"];

    [Fact]
    public async Task One_trace_follows_a_question_on_Discord_from_the_socket_to_the_post()
    {
        await using var scene = await TelemetryScene.StartAsync();

        await scene.AskOnDiscordAsync();

        var trace = await scene.TraceAsync(span => span.Attributes["storybot.platform"] == "discord");
        Assert.Equal([.. Steps, "POST channels/*/messages"], InOrder(trace, "POST channels/*/messages"));
        CheckAnswer(trace, "POST channels/*/messages");
    }

    [Fact]
    public async Task One_trace_follows_a_question_on_Slack_from_the_socket_to_the_post()
    {
        await using var scene = await TelemetryScene.StartAsync();

        await scene.AskOnSlackAsync();

        var trace = await scene.TraceAsync(span => span.Attributes["storybot.platform"] == "slack");
        Assert.Equal([.. Steps, "POST chat.postMessage"], InOrder(trace, "POST chat.postMessage"));
        CheckAnswer(trace, "POST chat.postMessage");
    }

    [Fact]
    public async Task A_command_is_traced_with_its_acknowledgement_and_over_gRPC_too()
    {
        await using var scene = await TelemetryScene.StartAsync(grpc: true);

        await scene.Discord.Member("ana").Asks(scene.Discord.Channel("general"), "/ask", ("question", TelemetryScene.Question)).AnswerAsync();

        var trace = await scene.TraceAsync(span => span.Name == "message");
        CheckTree(trace);
        Assert.Contains(trace, span => span.Name == "POST interactions/*/*/callback");
        Assert.Contains(trace, span => span.Name == "PATCH webhooks/*/*/messages/@original");
    }

    [Fact]
    public async Task Questions_asked_at_once_have_a_trace_each()
    {
        const int Questions = 6;
        await using var scene = await TelemetryScene.StartAsync();
        var (discord, slack) = (scene.Discord.Channel("general"), scene.Slack.Channel("general"));
        var askers = Enumerable.Range(0, Questions).Select(number => $"asker {number}").ToList();
        var there = askers.Select(asker => scene.Discord.Member(asker).Says(discord, $"{scene.Discord.Bot.User.Mention} {TelemetryScene.Question}")).ToList();
        var here = askers.Select(asker => scene.Slack.Member(asker).Says(slack, $"{scene.Slack.App.Mention} {TelemetryScene.Question}")).ToList();

        await Task.WhenAll([.. there.Select(discord.ReplyToAsync), .. here.Select(asked => (Task)slack.ReplyToAsync(asked))]);
        await scene.UntilAsync(() => scene.Receiver.Spans.Count(span => span.Name == "message") == 2 * Questions, "a trace for each question");

        Assert.All(scene.Receiver.Spans.GroupBy(span => span.Trace), trace =>
        {
            CheckTree([.. trace]);
            Assert.Single(trace, span => span.Name == "journal accept");
            Assert.Single(trace, span => span.Name == "retrieve");
            Assert.Single(trace, span => span.Name == "post");
        });
    }

    [Fact]
    public async Task Each_attempt_to_post_is_a_span_with_its_status_and_a_wait_for_limits_is_one_too()
    {
        await using var scene = await TelemetryScene.StartAsync();
        scene.Discord.RestFaults.NextStatusIs(503);
        scene.Discord.RestFaults.Next429(RateScope.User, TimeSpan.FromSeconds(1));

        await scene.AskOnDiscordAsync();

        var trace = await scene.TraceAsync(span => span.Name == "message");
        var attempts = trace.Where(span => span.Name == "POST channels/*/messages").OrderBy(span => span.Start).ToList();
        Assert.Equal(["200", "429", "503"], attempts.Select(attempt => attempt.Attributes["http.response.status_code"]).Order());
        Assert.Equal(2, attempts.Count(attempt => attempt.HasFailed));
        Assert.Contains(trace, span => span.Name == "rate limit wait");
    }

    private static IEnumerable<string> InOrder(List<OtlpSpan> trace, string request) =>
        trace.Where(span => span.Name != "rate limit wait" && span.Name != "journal recall").OrderBy(span => span.Name == request).ThenBy(span => Array.IndexOf(Steps, span.Name)).Select(span => span.Name);

    private static void CheckAnswer(List<OtlpSpan> trace, string request)
    {
        CheckTree(trace);
        var (root, post) = (trace.Single(span => span.Parent.Length == 0), trace.Single(span => span.Name == "post"));
        Assert.Equal("ask", root.Attributes["storybot.intent"]);
        Assert.Equal("answered", root.Attributes["storybot.outcome"]);
        var sent = trace.Single(span => span.Name == request);
        Assert.Equal(post.Id, sent.Parent);
        Assert.Equal("200", sent.Attributes["http.response.status_code"]);
        string[] inTurn = ["retrieve", "rank", "read", "decide", "post"];
        var begins = inTurn.Select(name => trace.Single(span => span.Name == name).Start).ToList();
        Assert.Equal(begins.Order(), begins);
    }

    private static void CheckTree(List<OtlpSpan> trace)
    {
        var ids = trace.Select(span => span.Id).ToHashSet();
        var root = Assert.Single(trace, span => span.Parent.Length == 0);
        Assert.All(trace.Where(span => span != root), span => Assert.Contains(span.Parent, ids));
        Assert.All(trace, span => Assert.InRange(span.Start, root.Start, span.End));
    }
}
