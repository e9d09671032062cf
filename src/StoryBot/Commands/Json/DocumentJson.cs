using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StoryBot.Screens;

namespace StoryBot.Commands.Json;

/// <summary>Writes the documents: snake_case, indented, letters of every script as they are, control characters escaped.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(AnswerDocument))]
[JsonSerializable(typeof(DoctorDocument))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    public static string Write(AnswerDocument document) => Straight(JsonSerializer.Serialize(document, Readable().AnswerDocument));

    public static string Write(DoctorDocument document) => Straight(JsonSerializer.Serialize(document, Readable().DoctorDocument));

    // The output goes to a terminal or a program, never into a page: only what JSON and terminals need is escaped.
    private static DocumentJson Readable() =>
        new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    // The encoder lets pass what turns a line around on a terminal; it stands within strings only, where an escape says the same.
    private static string Straight(string json) => json.Any(SafeText.IsBidiControl)
        ? string.Concat(json.Select(letter => SafeText.IsBidiControl(letter) ? $"\\u{(int)letter:X4}" : letter.ToString()))
        : json;
}
