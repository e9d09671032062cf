using System.Collections.Immutable;

namespace StoryBot.Answering.Reading;

/// <summary>One content word of a question.</summary>
/// <param name="Stem">Its stem, corrected where no article knows it but one knows a near spelling.</param>
/// <param name="Written">The word as it was written.</param>
/// <param name="Weight">How much of the question hangs on it: its idf, less for words that say little anywhere ("take", "come").</param>
/// <param name="IsName">Whether it is written as a name, or is a number: nothing else says the same.</param>
/// <param name="Forms">Stems of the same word's other forms: "sign" and "signatur", "hold" and "held".</param>
/// <param name="Synonyms">Stems of words that say much the same.</param>
internal sealed record SoughtTerm(string Stem, string Written, double Weight, bool IsName, ImmutableArray<string> Forms, ImmutableArray<string> Synonyms)
{
    /// <summary>The stems of all that says the same.</summary>
    public IEnumerable<string> Stems => Forms.Concat(Synonyms).Append(Stem);

    /// <summary>Whether the stem is a near spelling's: what was written stands in no article.</summary>
    public bool IsCorrected { get; init; }
}
