using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Spans;

/// <summary>Makes examples of a set's answerable questions: the best-ranked sentences and the one that answers.</summary>
/// <remarks>The plausible answers that SQuAD 2.0 gives where there is none were tried as examples too: +0.1 points of F1 for twice the time.</remarks>
internal static class SquadExamples
{
    public static ImmutableArray<SpanExample> Of(ArticleQuestions article, ReadingWeights weights)
    {
        using var knowledge = KnowledgeBase.InMemory([article.Article], RememberedVectors.Shipped);
        using var lease = knowledge.Lease();
        return [.. article.Questions.Where(question => question.IsAnswerable).Select(question => Of(question, lease.Snapshot, weights)).OfType<SpanExample>()];
    }

    private static SpanExample? Of(SetQuestion question, KnowledgeSnapshot snapshot, ReadingWeights weights)
    {
        var (asked, ranked) = AnswerEngine.Rank(new Question(question.Text), snapshot, weights);
        var chosen = ReadingPlaces.Choose(asked, ranked).ToList();
        if (ranked.FirstOrDefault(sentence => HoldsGold(question.Golds, sentence.Passage, sentence.Sentence)) is not { } gold)
            return null;

        if (!chosen.Exists(place => HoldsGold(question.Golds, place.Ranked.Passage, place.Answering)))
            chosen.Add(new ReadingPlace(gold, gold.Sentence, 0));

        var sentences = chosen.Select(place => new ExampleSentence(
            place.Ranked.Passage.Passage.Text,
            place.Answering.Terms,
            place.Ranked.Score - ranked[0].Score,
            place.Fetched,
            HoldsGold(question.Golds, place.Ranked.Passage, place.Answering)));
        return new SpanExample(asked, [.. sentences], [.. question.Golds.Select(gold => gold.Text)]);
    }

    private static bool HoldsGold(ImmutableArray<Gold> golds, AnalyzedPassage passage, AnalyzedSentence sentence) => golds.Any(gold =>
        gold.Paragraph == passage.Passage.Paragraph.Number && gold.Offset is { } offset && sentence.Span.Contains(offset));
}
