using System.Text.Json.Serialization;

namespace StoryBot.Evaluation.Sets;

// One line of a story file. Paragraph counts body paragraphs from 1; match is "all", "any" or "none" (no answer in the article).
internal sealed record StoryLine(
    [property: JsonRequired] int Id,
    [property: JsonRequired] string Question,
    int? Paragraph,
    [property: JsonRequired] IReadOnlyList<string> Answers,
    [property: JsonRequired] string Match);
