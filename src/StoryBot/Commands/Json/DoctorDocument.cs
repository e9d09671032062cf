using System.Collections.Immutable;
using StoryBot.Chat.Examinations;
using StoryBot.Screens;

namespace StoryBot.Commands.Json;

/// <summary>What <c>storybot doctor --json</c> prints.</summary>
internal sealed record DoctorDocument(bool Sound, ImmutableArray<DiagnosisDocument> Findings)
{
    public static DoctorDocument Of(IReadOnlyList<Diagnosis> diagnoses) =>
        new(diagnoses.All(diagnosis => diagnosis.Severity != Severity.Failed), [.. diagnoses.Select(DiagnosisDocument.Of)]);
}

/// <summary>One finding of it.</summary>
internal sealed record DiagnosisDocument(string Topic, string Severity, string Detail, string? Mend)
{
    public static DiagnosisDocument Of(Diagnosis diagnosis) => new(diagnosis.Topic, DiagnosisScreen.Word(diagnosis.Severity), diagnosis.Detail, diagnosis.Mend);
}
