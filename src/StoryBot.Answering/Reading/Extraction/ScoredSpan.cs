using StoryBot.Answering.Reading.Spans;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>A span with the log-odds the weights give it, up to a constant within one question.</summary>
internal readonly record struct ScoredSpan(int Sentence, int First, int Last, double LogOdds)
{
    /// <summary>The places of its words.</summary>
    public IEnumerable<int> Places => Enumerable.Range(First, Last - First + 1);

    /// <summary>Whether it has a word in common with a figure of its sentence.</summary>
    public bool Touches(Figure figure) => figure.First <= Last && figure.Last >= First;

    /// <summary>Whether a figure of its sentence lies inside it.</summary>
    public bool Holds(Figure figure) => figure.First >= First && figure.Last <= Last;
}
