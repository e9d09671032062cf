using System.Text.Json.Nodes;

namespace StoryBot.Simulators.OpenApi;

/// <summary>An OpenAPI 3.1 document: which schema holds for which body.</summary>
internal sealed class OpenApiDocument(JsonObject root)
{
    private const string Json = "application/json";

    public static OpenApiDocument Load(string path)
    {
        using var file = File.OpenRead(path);
        return new OpenApiDocument(JsonNode.Parse(file)!.AsObject());
    }

    /// <summary>A schema of the components section; throws where there is none, since a test then checks nothing.</summary>
    public JsonObject Schema(string name) =>
        root["components"]?["schemas"]?[name]?.AsObject() ?? throw new KeyNotFoundException($"The document has no schema {name}");

    /// <summary>The schema of what a client sends; null where the document knows no JSON body for it.</summary>
    public JsonObject? Request(string method, string template) =>
        Operation(method, template)?["requestBody"]?["content"]?[Json]?["schema"] as JsonObject;

    /// <summary>The schema of what a server answers; null where the document knows none.</summary>
    public JsonObject? Response(string method, string template, int status)
    {
        var responses = Operation(method, template)?["responses"];
        var response = responses?[status.ToString()] ?? responses?[$"{status / 100}XX"];
        return (response as JsonObject)?["$ref"] is { } reference
            ? Resolve(reference.GetValue<string>())["content"]?[Json]?["schema"] as JsonObject
            : response?["content"]?[Json]?["schema"] as JsonObject;
    }

    /// <summary>What a local reference such as <c>#/components/schemas/X</c> names.</summary>
    public JsonObject Resolve(string reference) => reference.Split('/').Skip(1)
        .Aggregate((JsonNode)root, (node, step) => node[step] ?? throw new KeyNotFoundException(reference)).AsObject();

    private JsonNode? Operation(string method, string template) => root["paths"]?[template]?[method.ToLowerInvariant()];
}
