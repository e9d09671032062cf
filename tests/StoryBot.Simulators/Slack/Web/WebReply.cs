using System.Text.Json.Nodes;
using StoryBot.Simulators.Slack.Rules;

namespace StoryBot.Simulators.Slack.Web;

/// <summary>What a method answers; Slack refuses with status 200 and ok false.</summary>
internal sealed record WebReply(int Status, JsonObject Body)
{
    /// <summary>Seconds to wait, where the call came too soon.</summary>
    public int? RetryAfter { get; init; }

    public string? ErrorCode => Body["error"]?.GetValue<string>();

    public static WebReply Done => Ok([]);

    public static WebReply Ok(JsonObject body)
    {
        body.Insert(0, "ok", true);
        return new WebReply(200, body);
    }

    public static WebReply Error(string code, IEnumerable<string>? messages = null)
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = code };
        if (messages is not null)
        {
            body["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. messages.Select(message => (JsonNode)message)]) };
        }

        return new WebReply(200, body);
    }

    public static WebReply InvalidBlocks(BlockErrors errors)
    {
        var reply = Error("invalid_blocks", errors.All.Select(error => $"[ERROR] {error}"));
        reply.Body["errors"] = new JsonArray([.. errors.All.Select(error => (JsonNode)error)]);
        return reply;
    }

    /// <summary>https://docs.slack.dev/apis/web-api/rate-limits#responding</summary>
    public static WebReply TooMany(TimeSpan wait) => new(429, new JsonObject { ["ok"] = false, ["error"] = "ratelimited" })
    {
        RetryAfter = (int)Math.Ceiling(wait.TotalSeconds),
    };
}
