using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Reading;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training;

/// <summary>What the engine reads in an article for a question of a set, and which of the right answers its quote holds, if any.</summary>
internal sealed record JudgedReading(
    SetQuestion Question, AskedQuestion Asked, ImmutableArray<RankedSentence> Ranked, AnswerReading Reading, KnowledgeSnapshot Snapshot)
{
    public Gold? Gold => Question.Golds.FirstOrDefault(gold =>
        gold.Paragraph == Reading.Citation.Passage.Paragraph.Number && gold.Offset is { } offset && Reading.Quote.Contains(offset));

    /// <summary>What the best other passage says to the question; null where there is none.</summary>
    public JudgedReading? Next(ReadingWeights weights) =>
        AnswerReader.Read(Asked, [.. Ranked.Where(sentence => sentence.Passage != Reading.Sentence.Passage)], weights.Spans, null).Best is { } reading
            ? this with { Reading = reading }
            : null;

    /// <summary>One for each question of the article that has a reading at all.</summary>
    public static IEnumerable<JudgedReading> Of(ArticleQuestions article, ReadingWeights weights, IPassageEmbedder? embedder)
    {
        using var knowledge = KnowledgeBase.InMemory([article.Article], embedder);
        using var lease = knowledge.Lease();
        foreach (var question in article.Questions)
        {
            var (asked, ranked) = AnswerEngine.Rank(new Question(question.Text), lease.Snapshot, weights);
            if (AnswerReader.Read(asked, ranked, weights.Spans, QuoteJudge.For(asked, lease.Snapshot)).Best is { } reading)
                yield return new JudgedReading(question, asked, ranked, reading, lease.Snapshot);
        }
    }
}
