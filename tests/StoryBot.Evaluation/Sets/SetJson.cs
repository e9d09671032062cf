using System.Text.Json.Serialization;

namespace StoryBot.Evaluation.Sets;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SquadJson))]
[JsonSerializable(typeof(StoryLine))]
[JsonSerializable(typeof(DocumentLine))]
internal sealed partial class SetJson : JsonSerializerContext;
