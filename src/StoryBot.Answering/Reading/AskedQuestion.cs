using System.Collections.Immutable;

namespace StoryBot.Answering.Reading;

/// <summary>A question as it was understood.</summary>
internal sealed record AskedQuestion(string Text, ImmutableArray<Term> Terms)
{
    /// <summary>The stems to look for: content words, each once.</summary>
    public ImmutableArray<string> Stems { get; } = [.. Terms.Where(term => !term.IsStopWord).Select(term => term.Stem).Distinct()];
}
