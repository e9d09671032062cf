using System.Text.Json.Serialization;

namespace StoryBot.Evaluation.Sets;

// The format of https://rajpurkar.github.io/SQuAD-explorer/, version 2.0; 1.1 has no "is_impossible".
internal sealed record SquadJson([property: JsonRequired] IReadOnlyList<SquadArticle> Data);

internal sealed record SquadArticle([property: JsonRequired] IReadOnlyList<SquadParagraph> Paragraphs, string? Title);

internal sealed record SquadParagraph([property: JsonRequired] string Context, [property: JsonRequired] IReadOnlyList<SquadQuestion> Qas);

internal sealed record SquadQuestion(
    [property: JsonRequired] string Id,
    [property: JsonRequired] string Question,
    [property: JsonRequired] IReadOnlyList<SquadAnswer> Answers,
    bool IsImpossible);

internal sealed record SquadAnswer([property: JsonRequired] string Text, [property: JsonRequired] int AnswerStart);
