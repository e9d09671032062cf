using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Questions;

namespace StoryBot.Answering;

/// <summary>Answers questions from the articles: retrieve, rank, extract, decide. Safe for concurrent use.</summary>
public sealed class AnswerEngine(KnowledgeBase knowledge, AnsweringOptions options)
{
    /// <summary>The most UTF-16 code units of a question that are read.</summary>
    public const int QuestionLimit = 1000;

    private const int Candidates = 50;

    private readonly QuestionAnalyzer analyzer = new(TermAnalyzer.Analyze);

    /// <summary>Answers one question; every question has an answer, and nothing in it makes this throw.</summary>
    public Answer Ask(Question question)
    {
        if (question.Text.Length > QuestionLimit)
        {
            return AnswerDecision.TooLong(question.Text.Length, QuestionLimit);
        }

        using var lease = knowledge.Lease();
        var snapshot = lease.Snapshot;
        var asked = analyzer.Analyze(question, snapshot.Statistics);
        var retrieved = snapshot.Search(asked.SearchStems, Candidates);
        var ranked = SentenceRanker.Rank(asked, retrieved, snapshot);
        var reading = AnswerReader.Read(asked, ranked);
        return AnswerDecision.Decide(asked, ranked, reading, snapshot, options);
    }
}
