using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StoryBot.Commands.Json;

/// <summary>Writes the documents: snake_case, indented, letters of every script as they are, control characters escaped.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(AnswerDocument))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    public static string Write(AnswerDocument document)
    {
        // The output goes to a terminal or a program, never into a page: only what JSON and terminals need is escaped.
        var options = new JsonSerializerOptions(Default.GeneratedSerializerOptions!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        return JsonSerializer.Serialize(document, new DocumentJson(options).AnswerDocument);
    }
}
