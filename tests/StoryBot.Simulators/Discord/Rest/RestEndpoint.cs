using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StoryBot.Simulators.Discord.Checks;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>The way of every request: faults, token, limits, body, resource, answer.</summary>
internal sealed class RestEndpoint(SimulatedWorld world, RateLimits limits, RestFaults faults, BodyChecks checks, RequestLog log)
{
    private const int LargestBody = 25 * 1024 * 1024;

    public async Task ServeAsync(HttpContext context, RestRoute route)
    {
        var name = $"{route.Method} {route.Template}";
        if (faults.IsDown || faults.DropNext() || !await faults.Held.PassAsync(name, isDone: false, context.RequestAborted))
        {
            context.Abort();
            return;
        }

        var request = await ReadAsync(context.Request, route);
        var (reply, headers) = Answer(context.Request, route, request);
        if (request is not null)
        {
            checks.CheckRequest(request);
            checks.CheckReply(request, reply);
        }

        log.Add(new LoggedRequest(route.Method, route.Template, request, reply.Status, headers.GetValueOrDefault("X-RateLimit-Scope")));
        if (faults.IsDown || faults.DropNextAnswer() || !await faults.Held.PassAsync(name, isDone: true, context.RequestAborted))
        {
            context.Abort();
            return;
        }

        await WriteAsync(context.Response, reply, headers);
    }

    private (RestReply Reply, Dictionary<string, string> Headers) Answer(HttpRequest http, RestRoute route, RestRequest? request)
    {
        if (Refused(http, route) is { } refused)
        {
            return (refused, []);
        }

        var verdict = request is null ? null : faults.NextLimit() ?? limits.Judge(route, request);
        return (request, verdict) switch
        {
            (null, _) or (_, null) => (RestReply.Refused(400, 50109, "The request body contains invalid JSON."), []),
            (_, { Scope: not RateScope.None }) => TooMany(verdict),
            _ => ((faults.BrokenRoute == route.Template ? 502 : faults.NextStatus()) is { } status ? new RestReply(status, null) : route.Answer(request), verdict.Headers),
        };
    }

    private RestReply? Refused(HttpRequest http, RestRoute route)
    {
        if (!http.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
        {
            return RestReply.Refused(403, 40333, "internal network error");
        }

        return route.NeedsBotToken && !(http.Headers.Authorization.ToString() is ['B', 'o', 't', ' ', .. var token] && world.Application.Accepts(token))
            ? RestReply.Refused(401, 0, "401: Unauthorized")
            : null;
    }

    private static (RestReply Reply, Dictionary<string, string> Headers) TooMany(RateVerdict verdict)
    {
        var seconds = Math.Round(verdict.RetryAfter.TotalSeconds, 3);
        var global = verdict.Scope == RateScope.Global;
        var headers = new Dictionary<string, string>(verdict.Headers)
        {
            ["Retry-After"] = Math.Ceiling(seconds).ToString(),
            ["X-RateLimit-Scope"] = verdict.Scope.ToString().ToLowerInvariant(),
        };
        if (global)
        {
            headers["X-RateLimit-Global"] = "true";
        }

        var message = verdict.Scope == RateScope.Shared ? "The resource is being rate limited." : "You are being rate limited.";
        return (new RestReply(429, new JsonObject
        {
            ["message"] = message,
            ["retry_after"] = seconds,
            ["global"] = global,
            ["code"] = 0,
        }), headers);
    }

    private static async Task<RestRequest?> ReadAsync(HttpRequest http, RestRoute route)
    {
        try
        {
            var body = http.ContentLength is 0 || (http.ContentLength is null && !http.Headers.ContainsKey("Transfer-Encoding"))
                ? null
                : await BodyAsync(http);
            return new RestRequest(
                route.Method,
                route.Template,
                http.RouteValues.ToDictionary(value => value.Key, value => (string)value.Value!),
                http.Query.ToDictionary(value => value.Key, value => value.Value.ToString()),
                body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<JsonNode?> BodyAsync(HttpRequest http)
    {
        if (http.ContentLength > LargestBody || !http.HasJsonContentType())
        {
            throw new JsonException("Not a JSON body");
        }

        return await JsonNode.ParseAsync(http.Body);
    }

    private static async Task WriteAsync(HttpResponse response, RestReply reply, Dictionary<string, string> headers)
    {
        response.StatusCode = reply.Status;
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        if (reply.Body is not null)
        {
            response.ContentType = "application/json";
            await response.WriteAsync(reply.Body.ToJsonString());
        }
    }
}
