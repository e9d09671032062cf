using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StoryBot.Simulators.Slack.World;

namespace StoryBot.Simulators.Slack.Web;

/// <summary>The way of every call: faults, body, token, scope, limits, method, answer. https://docs.slack.dev/apis/web-api</summary>
internal sealed class WebEndpoint(SlackApp app, MethodLimits limits, WebFaults faults, IEnumerable<WebMethod> methods, ChangeSignal changes, int historyLength)
{
    private readonly Dictionary<string, WebMethod> byName = methods.ToDictionary(method => method.Name);
    private ImmutableList<LoggedCall> log = [];

    /// <summary>Every call so far, in order of answer.</summary>
    public IReadOnlyList<LoggedCall> Log => log;

    public async Task ServeAsync(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["method"]!;
        var fault = faults.Take(name);
        if (fault is WebFault.DroppedRequest || !await faults.Held.PassAsync(name, isDone: false, context.RequestAborted))
        {
            context.Abort();
            return;
        }

        var (arguments, wrong) = await ReadAsync(context.Request);
        var reply = wrong ?? Meet(fault) ?? Answer(context.Request, name, arguments);
        ImmutableInterlocked.Update(ref log, list => (list.Count < historyLength ? list : list.RemoveAt(0)).Add(new LoggedCall(name, arguments.Fields, reply.Status, reply.ErrorCode)));
        changes.Raise();
        if (faults.IsDown || fault is WebFault.DroppedReply || !await faults.Held.PassAsync(name, isDone: true, context.RequestAborted))
        {
            context.Abort();
            return;
        }

        await WriteAsync(context.Response, reply);
    }

    private static WebReply? Meet(WebFault? fault) => fault switch
    {
        WebFault.RateLimit(var wait) => WebReply.TooMany(wait),
        WebFault.Error(var code) => WebReply.Error(code),
        WebFault.Status(var code) => new WebReply(code, []),
        _ => null,
    };

    private WebReply Answer(HttpRequest http, string name, WebArguments arguments)
    {
        if (!byName.TryGetValue(name, out var method))
        {
            return WebReply.Error("unknown_method");
        }

        if (Refused(http, method, arguments) is { } refused)
        {
            return refused;
        }

        if (limits.Judge(method, arguments) is { } wait)
        {
            return WebReply.TooMany(wait);
        }

        var isJson = http.HasJsonContentType();
        var reply = method.Answer(isJson && !method.ReadsJson ? new WebArguments([]) : arguments);
        if (isJson && http.ContentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) == false && reply.Status == 200)
        {
            reply.Body["warning"] = "missing_charset";
        }

        return reply;
    }

    private WebReply? Refused(HttpRequest http, WebMethod method, WebArguments arguments)
    {
        var header = http.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : method.NeedsAppToken ? null : arguments.Text("token");
        if (string.IsNullOrEmpty(token))
        {
            return WebReply.Error("not_authed");
        }

        if (token != app.BotToken && token != app.AppToken)
        {
            return WebReply.Error("invalid_auth");
        }

        return (token == app.AppToken) != method.NeedsAppToken ? WebReply.Error("not_allowed_token_type")
            : app.TokenError is { } dead ? WebReply.Error(dead)
            : MissingScope(method);
    }

    private WebReply? MissingScope(WebMethod method)
    {
        if (method.Scope is null || method.Scope.Split(' ').Any(app.Scopes.Contains))
        {
            return null;
        }

        var reply = WebReply.Error("missing_scope");
        reply.Body["needed"] = method.Scope.Replace(' ', ',');
        reply.Body["provided"] = string.Join(',', app.Scopes.Order());
        return reply;
    }

    private static async Task<(WebArguments Arguments, WebReply? Wrong)> ReadAsync(HttpRequest http)
    {
        var fields = new JsonObject();
        foreach (var (name, value) in http.Query)
        {
            fields[name] = value.ToString();
        }

        if (http.HasJsonContentType())
        {
            try
            {
                var body = await JsonNode.ParseAsync(http.Body);
                return body is JsonObject json ? (new WebArguments(json), null) : (new WebArguments([]), WebReply.Error("json_not_object"));
            }
            catch (JsonException)
            {
                return (new WebArguments([]), WebReply.Error("invalid_json"));
            }
        }

        if (http.HasFormContentType)
        {
            foreach (var (name, value) in await http.ReadFormAsync())
            {
                fields[name] = value.ToString();
            }
        }
        else if (http.ContentLength > 0)
        {
            return (new WebArguments([]), WebReply.Error("invalid_post_type"));
        }

        return (new WebArguments(fields), null);
    }

    private async Task WriteAsync(HttpResponse response, WebReply reply)
    {
        response.StatusCode = reply.Status;
        response.Headers["X-OAuth-Scopes"] = string.Join(',', app.Scopes.Order());
        if (reply.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString();
        }

        response.ContentType = "application/json; charset=utf-8";
        await response.WriteAsync(reply.Body.ToJsonString());
    }
}
