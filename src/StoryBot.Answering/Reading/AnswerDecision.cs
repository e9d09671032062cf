using System.Collections.Immutable;

namespace StoryBot.Answering.Reading;

/// <summary>Decides whether the best sentence is said aloud.</summary>
internal static class AnswerDecision
{
    public static Answer Decide(AskedQuestion asked, ImmutableArray<RankedSentence> ranked, TextSpan? extracted, AnsweringOptions options)
    {
        var explanation = new Explanation(asked.Text, "anything", asked.Stems, [.. ranked.Select(Considered)], "best score");
        if (extracted is not { } span)
        {
            return new Answer.Abstained(new AbstentionReason.NothingRelated(), null, 0) { Explanation = explanation };
        }

        var citation = ranked[0].Citation;
        var nextBest = ranked.Skip(1).DistinctBy(sentence => sentence.Passage).Where(sentence => sentence.Passage != ranked[0].Passage).Take(3);
        return new Answer.Found(span.Of(citation.Passage.Text), span, citation, 1 - options.MaxWrongAnswers, [.. nextBest.Select(sentence => sentence.Citation)])
        {
            Explanation = explanation,
        };
    }

    private static ConsideredPassage Considered(RankedSentence sentence) => new(sentence.Citation, sentence.Score, sentence.Evidence);
}
