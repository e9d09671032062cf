using System.Text.Json.Serialization;

namespace StoryBot.Evaluation.Training.Pairs;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(QuotePairExample))]
internal sealed partial class PairJson : JsonSerializerContext;
