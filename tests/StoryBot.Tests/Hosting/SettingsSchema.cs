using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StoryBot.Answering;
using StoryBot.Chat.Discord;
using StoryBot.Chat.Slack;
using StoryBot.Diagnostics.Health;
using StoryBot.Diagnostics.Telemetry;
using StoryBot.Hosting;
using StoryBot.Journal;

namespace StoryBot.Tests.Hosting;

/// <summary>The JSON schema of appsettings.json, made from the options: their types, defaults, bounds and summaries.</summary>
internal static partial class SettingsSchema
{
    /// <summary>Every options class with a section.</summary>
    public static readonly Type[] Sections =
        [typeof(KnowledgeOptions), typeof(AnsweringOptions), typeof(JournalOptions), typeof(HealthOptions), typeof(TelemetryOptions), typeof(DiscordOptions), typeof(SlackOptions)];

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string NameOf(Type options) => (string)options.GetField("Section")!.GetRawConstantValue()!;

    public static string Write() => new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "Settings of StoryBot",
        ["type"] = "object",
        ["properties"] = new JsonObject([.. Sections.Select(Section).Prepend(new("$schema", new JsonObject { ["type"] = "string" }))]),
        ["additionalProperties"] = false,
    }.ToJsonString(Layout) + "\n";

    private static KeyValuePair<string, JsonNode?> Section(Type options)
    {
        var (defaults, summaries) = (Activator.CreateInstance(options)!, Summaries(options.Assembly));
        return new(NameOf(options), new JsonObject
        {
            ["description"] = summaries[$"T:{options.FullName}"],
            ["type"] = "object",
            ["properties"] = new JsonObject([.. options.GetProperties().Select(property => KeyValuePair.Create(
                property.Name, (JsonNode?)Property(property, property.GetValue(defaults), summaries[$"P:{options.FullName}.{property.Name}"], NameOf(options))))]),
            ["additionalProperties"] = false,
        });
    }

    private static JsonObject Property(PropertyInfo property, object? usual, string summary, string section)
    {
        var schema = new JsonObject { ["description"] = summary };
        var type = property.PropertyType;
        schema["type"] = type == typeof(bool) ? "boolean" : type == typeof(int) ? "integer" : type == typeof(double) ? "number" : "string";
        if (type.IsEnum)
            schema["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)name)]);
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            schema[range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] = JsonValue.Create(Convert.ToDouble(range.Minimum));
            schema[range.MaximumIsExclusive ? "exclusiveMaximum" : "maximum"] = JsonValue.Create(Convert.ToDouble(range.Maximum));
        }

        if (SecretSettings.Keys.Contains($"{section}:{property.Name}"))
            schema["writeOnly"] = true;
        else if (usual is not null)
            schema["default"] = type.IsEnum ? usual.ToString() : JsonSerializer.SerializeToNode(usual, type);
        return schema;
    }

    private static Dictionary<string, string> Summaries(Assembly assembly) =>
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => (string)member.Attribute("name")!, member => Words(member.Element("summary")!));

    private static string Words(XElement summary) => Blanks().Replace(string.Concat(summary.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => code.Value,
        XElement element => element.Attribute("cref")?.Value.Split('.')[^1] ?? element.Value,
        _ => "",
    })), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
