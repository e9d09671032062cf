using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading;

/// <summary>A question as it was understood.</summary>
/// <param name="Text">The question after a follow-up was filled in and another language's words were carried over.</param>
/// <param name="Words">Its words.</param>
/// <param name="Type">What it asks for.</param>
/// <param name="Sought">The words to look for, each stem once: names and other content words, never question words.</param>
internal sealed record AskedQuestion(string Text, ImmutableArray<Word> Words, AnswerType Type, ImmutableArray<SoughtTerm> Sought)
{
    /// <summary>The stem of the noun that names what is asked for ("country" in "which country"); null where none does.</summary>
    public string? Focus { get; init; }

    /// <summary>Where the question word stands among <see cref="Words"/>; -1 where there is none.</summary>
    public int QuestionWord { get; init; } = -1;

    /// <summary>What its words mean; null where the passages have no vectors to compare with.</summary>
    public QuestionVectors? Vectors { get; init; }

    /// <summary>Whether the noun that names what is asked for is a plural: "which cities".</summary>
    public bool AsksForSeveral =>
        Focus is not null && Words.FirstOrDefault(word => word.Stem == Focus) is { Span.Length: > 3 } noun && noun.Span.Of(Text) is [.., not ('s' or 'S' or 'u'), 's' or 'S'];

    /// <summary>The stems to look for: content words, each once.</summary>
    public ImmutableArray<string> Stems { get; } = [.. Sought.Select(term => term.Stem)];

    /// <summary>The stems for the index: content words first, then what else says the same.</summary>
    public IEnumerable<string> SearchStems => Stems.Concat(Sought.SelectMany(term => term.Forms.Concat(term.Synonyms))).Distinct(StringComparer.Ordinal);
}
