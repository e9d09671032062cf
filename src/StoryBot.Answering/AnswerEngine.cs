using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading;

namespace StoryBot.Answering;

/// <summary>Answers questions from the articles: retrieve, rank, extract, decide. Safe for concurrent use.</summary>
public sealed class AnswerEngine(KnowledgeBase knowledge, AnsweringOptions options)
{
    /// <summary>The most UTF-16 code units of a question that are read.</summary>
    public const int QuestionLimit = 1000;

    private const int Candidates = 50;

    /// <summary>Answers one question; every question has an answer, and nothing in it makes this throw.</summary>
    public Answer Ask(Question question)
    {
        using var lease = knowledge.Lease();
        var snapshot = lease.Snapshot;
        var asked = QuestionAnalyzer.Analyze(question, TermAnalyzer.Analyze);
        var retrieved = snapshot.Search(asked.Stems, Candidates);
        var ranked = SentenceRanker.Rank(asked, retrieved, snapshot);
        var extracted = ShortAnswerExtractor.Extract(asked, ranked);
        return AnswerDecision.Decide(asked, ranked, extracted, options);
    }
}
