using System.Collections.Immutable;
using StoryBot.Answering.Reading.Quotes;

namespace StoryBot.Answering.Reading;

/// <summary>Where two passages are nearly as likely, reads each together with the question and orders them anew.</summary>
/// <remarks>Encyclopedias go without: what reads their quotes was taught on what the ranking had learned from, too.</remarks>
internal static class Reranker
{
    // Each takes as long as all that was done before; a third hardly ever comes first.
    private const int PassagesRead = 2;

    // Log-odds: what is further behind hardly ever comes first, either.
    private const double Near = 2;

    public static ImmutableArray<RankedSentence> Rerank(AskedQuestion asked, ImmutableArray<RankedSentence> ranked, KnowledgeSnapshot snapshot)
    {
        var near = ranked.DistinctBy(sentence => sentence.Passage.Ordinal).Take(PassagesRead).Where(sentence => ranked[0].Score - sentence.Score <= Near).ToArray();
        if (QuoteJudge.For(asked, snapshot) is not { } judge || near.Length < PassagesRead || near.Any(sentence => sentence.Passage.Genre.IsEncyclopedia))
        {
            return ranked;
        }

        var read = near.ToDictionary(sentence => sentence.Passage.Ordinal, Judge);

        // A passage that was not read is no likelier than one that was.
        var unread = read.Values.Min(judged => judged.LogOdds);
        var shifted = ranked.Select(sentence => Shifted(sentence, read.GetValueOrDefault(sentence.Passage.Ordinal))).ToArray();
        var all = Math.Log(shifted.Sum(sentence => Math.Exp(sentence.Score)));
        return [.. shifted.Select(sentence => sentence.Plus(new Evidence("LogPartition", all, -all))).OrderByDescending(sentence => sentence.Score)];

        JudgedQuote Judge(RankedSentence sentence) => judge.Judge(sentence, QuoteBuilder.Of(sentence, ranked), sentence.Sentence.Span);

        RankedSentence Shifted(RankedSentence sentence, JudgedQuote? judged)
        {
            var logOdds = judged?.LogOdds ?? unread;
            return (sentence with { Judged = judged }).Plus(new Evidence("ReadTogether", logOdds, logOdds));
        }
    }
}
