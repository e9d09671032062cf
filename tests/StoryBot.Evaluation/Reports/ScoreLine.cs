using System.Text.Json.Serialization;

namespace StoryBot.Evaluation.Reports;

/// <summary>What <c>--json</c> prints of a set, one object a line.</summary>
internal sealed record ScoreLine(
    string Set,
    int Total,
    int Right,
    [property: JsonPropertyName("paragraph_hit_at_1")] double? ParagraphHitAt1,
    [property: JsonPropertyName("paragraph_hit_at_3")] double? ParagraphHitAt3,
    [property: JsonPropertyName("paragraph_mrr_at_10")] double? ParagraphMrrAt10,
    [property: JsonPropertyName("sentence_hit_at_1")] double? SentenceHitAt1,
    double? ExactMatch,
    [property: JsonPropertyName("token_f1")] double? TokenF1,
    double? Auroc,
    double? Ece,
    [property: JsonPropertyName("milliseconds_p50")] double? MillisecondsP50,
    [property: JsonPropertyName("milliseconds_p99")] double? MillisecondsP99)
{
    public static ScoreLine Of(Scores scores) => new(
        scores.Set,
        scores.Total,
        scores.Right,
        scores.ParagraphHitAt1?.Mean,
        scores.ParagraphHitAt3?.Mean,
        scores.ParagraphMrrAt10?.Mean,
        scores.SentenceHitAt1?.Mean,
        scores.ExactMatch?.Mean,
        scores.TokenF1?.Mean,
        scores.Auroc,
        scores.Calibration?.Error,
        scores.MillisecondsP50,
        scores.MillisecondsP99);
}
