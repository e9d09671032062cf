using System.Text.Json.Serialization;

namespace StoryBot.Evaluation.Reports;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ScoreLine))]
internal sealed partial class ReportJson : JsonSerializerContext;
