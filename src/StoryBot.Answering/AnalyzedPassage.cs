using System.Collections.Immutable;
using StoryBot.Answering.Indexing;

namespace StoryBot.Answering;

/// <summary>A passage and its words, taken apart when a question first needs them and kept: opening a large folder pays for none.</summary>
internal sealed class AnalyzedPassage(int ordinal, Passage passage, Genre genre, Func<AnalyzedPassage, PassageVectors?> vectorsOf)
{
    private ImmutableArray<AnalyzedSentence> sentences;
    private ImmutableArray<Term> heading;
    private PassageVectors? vectors;

    /// <summary>Its place in the snapshot's passages: what the index knows it by.</summary>
    public int Ordinal => ordinal;

    public Passage Passage => passage;

    /// <summary>That of its article.</summary>
    public Genre Genre => genre;

    public ImmutableArray<AnalyzedSentence> Sentences
    {
        get
        {
            if (sentences.IsDefault)
            {
                // Two threads may both do it: they come to the same, and the first one's is kept.
                ImmutableInterlocked.InterlockedInitialize(ref sentences, PassageAnalysis.Of(passage));
            }

            return sentences;
        }
    }

    /// <summary>The words of the heading it stands under: they are said of it, though never quoted.</summary>
    public ImmutableArray<Term> Heading
    {
        get
        {
            if (heading.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref heading, [.. TermAnalyzer.Analyze(PassageHeading.Of(passage.Paragraph))]);
            }

            return heading;
        }
    }

    /// <summary>All its words and its heading's.</summary>
    public IEnumerable<Term> Words => Sentences.SelectMany(sentence => sentence.Terms).Concat(Heading);

    /// <summary>The vectors of its words; null where the index holds none.</summary>
    public PassageVectors? Vectors => vectors ??= vectorsOf(this);
}
