using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.Rest;
using StoryBot.Simulators.OpenApi;

namespace StoryBot.Simulators.Discord.Checks;

/// <summary>Holds every body against the OpenAPI document, as far as the document knows it, and collects what does not fit.</summary>
internal sealed class BodyChecks(OpenApiDocument? document)
{
    private readonly SchemaCheck? check = document is null ? null : new SchemaCheck(document);
    private readonly ConcurrentQueue<BodyViolation> violations = new();

    /// <summary>False where the document is not on this machine or not wanted.</summary>
    public bool AreActive => document is not null;

    public IReadOnlyList<BodyViolation> Violations => [.. violations];

    public void CheckRequest(RestRequest request)
    {
        if (request.Body is not null && document?.Request(request.Method, request.Template) is { } schema)
        {
            Check($"request {request.Method} {request.Template}", schema, request.Body);
        }
    }

    public void CheckReply(RestRequest request, RestReply reply)
    {
        if (reply.Body is not null && document?.Response(request.Method, request.Template, reply.Status) is { } schema)
        {
            Check($"{reply.Status} to {request.Method} {request.Template}", schema, reply.Body);
        }
    }

    /// <summary>Holds a part of a gateway event against a named schema; <paramref name="added"/> names the gateway's own fields.</summary>
    public void CheckPart(string where, string schema, JsonNode? part, params ReadOnlySpan<string> added)
    {
        if (document is null || part is null)
        {
            return;
        }

        var plain = part.DeepClone().AsObject();
        foreach (var name in added)
        {
            plain.Remove(name);
        }

        Check(where, document.Schema(schema), plain);
    }

    private void Check(string where, JsonObject schema, JsonNode body)
    {
        foreach (var violation in check!.Check(schema, body))
        {
            violations.Enqueue(new BodyViolation(where, violation, body.ToJsonString()));
        }
    }
}
