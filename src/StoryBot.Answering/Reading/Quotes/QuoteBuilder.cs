using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Quotes;

/// <summary>Takes along the sentences before one that leans on them, and the one beside it that may answer.</summary>
internal static class QuoteBuilder
{
    /// <summary>How many sentences are usually taken along before one that leans on them.</summary>
    public const int UsualReach = 1;

    // A log-probability: one in sixteen.
    private const double WorthQuoting = -2.75;

    /// <summary>What is quoted where a ranked sentence answers, or one that stands so many sentences before it.</summary>
    public static TextSpan Of(RankedSentence sentence, ImmutableArray<RankedSentence> ranked, int before = 0)
    {
        var usual = Around(sentence.Passage, sentence.Sentence, UsualReach);
        return WithNeighbour(usual with { First = Math.Min(usual.First, usual.Last - before) }, sentence.Passage, ranked).In(sentence.Passage);
    }

    /// <summary>The sentence, and where it leans on the one before, up to <paramref name="reach"/> sentences before it.</summary>
    public static QuoteSpan Around(AnalyzedPassage passage, AnalyzedSentence sentence, int reach)
    {
        var last = passage.Sentences.IndexOf(sentence);
        var leans = Leaning.Leans(sentence, passage.Passage.Text);
        return new QuoteSpan(leans ? Math.Max(0, last - reach) : last, last);
    }

    /// <summary>A quote of one sentence with the sentence beside it, where that one may well be what answers.</summary>
    public static QuoteSpan WithNeighbour(QuoteSpan quote, AnalyzedPassage passage, ImmutableArray<RankedSentence> ranked)
    {
        if (quote.First != quote.Last)
        {
            return quote;
        }

        var beside = ranked
            .Where(sentence => sentence.Passage.Ordinal == passage.Ordinal && sentence.Score >= WorthQuoting)
            .Select(sentence => passage.Sentences.IndexOf(sentence.Sentence))
            .FirstOrDefault(at => Math.Abs(at - quote.First) == 1, -1);
        return beside < 0 ? quote : new QuoteSpan(Math.Min(beside, quote.First), Math.Max(beside, quote.Last));
    }
}
