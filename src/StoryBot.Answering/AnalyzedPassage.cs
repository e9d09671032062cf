using System.Collections.Immutable;

namespace StoryBot.Answering;

/// <summary>A passage and its words, taken apart when a question first needs them and kept: opening a large folder pays for none.</summary>
internal sealed class AnalyzedPassage(int ordinal, Passage passage, Func<AnalyzedPassage, PassageVectors?> vectorsOf)
{
    private ImmutableArray<AnalyzedSentence> sentences;
    private PassageVectors? vectors;

    /// <summary>Its place in the snapshot's passages: what the index knows it by.</summary>
    public int Ordinal => ordinal;

    public Passage Passage => passage;

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

    /// <summary>The vectors of its words; null where the index holds none.</summary>
    public PassageVectors? Vectors => vectors ??= vectorsOf(this);
}
