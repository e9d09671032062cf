using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Decisions;
using StoryBot.Answering.Reading.Questions;
using StoryBot.Answering.Reading.Ranking;
using StoryBot.Answering.Telemetry;

namespace StoryBot.Answering;

/// <summary>Answers questions from the articles: retrieve, rank, extract, decide. Safe for concurrent use.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle has nothing to free.")]
public sealed class AnswerEngine
{
    /// <summary>The most UTF-16 code units of a question that are read.</summary>
    public const int QuestionLimit = 1000;

    private const int Candidates = 50;

    private static readonly QuestionAnalyzer Analyzer = new(TermAnalyzer.Analyze);

    private readonly KnowledgeBase knowledge;
    private readonly AnsweringOptions options;
    private readonly ReadingWeights? given;
    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);

    public AnswerEngine(KnowledgeBase knowledge, AnsweringOptions options)
        : this(knowledge, options, null)
    {
    }

    /// <param name="given">Weights to answer with instead of those that ship.</param>
    internal AnswerEngine(KnowledgeBase knowledge, AnsweringOptions options, ReadingWeights? given)
    {
        this.knowledge = knowledge;
        this.options = options;
        this.given = given;
    }

    /// <summary>
    /// Answers one question when its turn has come: no more are thought over at once than there are processors, so that what else the program
    /// does waits for one of them and not for all that were asked.
    /// </summary>
    public async Task<Answer> AskAsync(Question question, CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Ask(question);
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>Answers one question; every question has an answer, and nothing in it makes this throw.</summary>
    public Answer Ask(Question question)
    {
        if (question.Text.Length > QuestionLimit)
        {
            return AnswerDecision.TooLong(question.Text.Length, QuestionLimit);
        }

        using var lease = knowledge.Lease();
        using var stages = StageWatch.Begin(question);
        var (asked, pool) = Retrieve(question, lease.Snapshot);
        stages?.Next(AnsweringStage.Rank);
        var weights = given ?? ReadingWeights.For(asked);
        var ranked = Rank(asked, pool, lease.Snapshot, weights);
        stages?.Next(AnsweringStage.Read);
        // Where no passage shares a word with the question, only meanings tell whether a likely place answers.
        var readings = pool.IsFound || asked.Vectors is not null ? AnswerReader.Read(asked, ranked, weights.Spans, QuoteJudge.For(asked, lease.Snapshot)) : default;
        stages?.Next(AnsweringStage.Decide);
        return AnswerDecision.Decide(asked, ranked, readings, lease.Snapshot, options, weights);
    }

    /// <summary>The first half of answering: what is asked, and the sentences that may answer, best first.</summary>
    internal static (AskedQuestion Asked, ImmutableArray<RankedSentence> Ranked) Rank(Question question, KnowledgeSnapshot snapshot, ReadingWeights weights)
    {
        var (asked, pool) = Retrieve(question, snapshot);
        return (asked, Rank(asked, pool, snapshot, weights));
    }

    /// <summary>The first step of answering: what is asked, and the passages that may say it.</summary>
    /// <remarks>Meanings are compared only where every passage has its vectors; else words alone decide.</remarks>
    internal static (AskedQuestion Asked, RankingPool Pool) Retrieve(Question question, KnowledgeSnapshot snapshot)
    {
        var asked = Analyzer.Analyze(question, snapshot.Statistics);
        var pool = RankingPool.Of(snapshot.Search(asked.SearchStems, Candidates), snapshot);
        return (pool.HasVectors ? asked with { Vectors = snapshot.Embedder?.Embed(asked.Text) } : asked, pool);
    }

    private static ImmutableArray<RankedSentence> Rank(AskedQuestion asked, RankingPool pool, KnowledgeSnapshot snapshot, ReadingWeights weights) =>
        Reranker.Rerank(asked, SentenceRanker.Rank(asked, pool, weights.Ranking), snapshot);
}
