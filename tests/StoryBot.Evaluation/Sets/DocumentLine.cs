using System.Text.Json;
using System.Text.Json.Serialization;

namespace StoryBot.Evaluation.Sets;

// One question on a document. Where is the fragment, or a list of fragments, of which each begins at or just ahead of an answer; none where the document doesn't tell.
internal sealed record DocumentLine(
    [property: JsonRequired] string Question,
    JsonElement Where,
    IReadOnlyList<string>? Answers);
