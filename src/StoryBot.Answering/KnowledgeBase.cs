using System.Collections.Immutable;
using System.Diagnostics;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Embedding;
using StoryBot.Answering.Indexing;
using StoryBot.Answering.Receipts;
using StoryBot.Answering.Telemetry;

namespace StoryBot.Answering;

/// <summary>Everything the bot knows: one reference to an immutable snapshot, swapped whole by a reindex. Safe for concurrent use.</summary>
public sealed class KnowledgeBase : IDisposable
{
    private readonly KnowledgeSource source;
    private readonly Lock reindexing = new();
    private KnowledgeSnapshot? current;
    private ReindexReport lastReport;
    private long readAt;

    private KnowledgeBase(KnowledgeSource source)
    {
        this.source = source;
        (current, lastReport) = source.Load(null);
        readAt = Stopwatch.GetTimestamp();
    }

    /// <summary>The articles known now.</summary>
    public ImmutableArray<Article> Articles
    {
        get
        {
            using var lease = Lease();
            return lease.Snapshot.Articles;
        }
    }

    /// <summary>What the last reindex, or the opening, found; its notes tell what became of a damaged index or a data folder that can't be written.</summary>
    public ReindexReport LastReport => Volatile.Read(ref lastReport);

    /// <summary>How long ago the articles were read, the last time that went well.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(Volatile.Read(ref readAt));

    /// <summary>Reads the articles, and takes their index from the data folder where that is of exactly these articles; else brings it up to date.</summary>
    /// <exception cref="KnowledgeException">The articles can't be read; the message says what to do.</exception>
    public static KnowledgeBase Open(KnowledgeOptions options) =>
        Open(() => ArticleFolder.Read(options.Folder), options.DataFolder);

    /// <summary>A knowledge base over articles at hand, kept in memory only.</summary>
    public static KnowledgeBase InMemory(IEnumerable<Article> articles) => InMemory(articles, TextEmbedder.Shipped);

    internal static KnowledgeBase InMemory(IEnumerable<Article> articles, IPassageEmbedder? embedder)
    {
        var reading = new ArticleFolderReading([.. articles], []);
        return new KnowledgeBase(new KnowledgeSource(() => reading, null, embedder));
    }

    /// <summary>Reads all articles again and swaps old for new in one step; until then, and where the articles can't be read, the old ones answer.</summary>
    /// <remarks>One reindex runs at a time, a second one waits; questions wait for none.</remarks>
    public ReindexReport Reindex()
    {
        lock (reindexing)
        {
            var (before, began) = (Current, Stopwatch.GetTimestamp());
            try
            {
                var (snapshot, report) = source.Load(before.Contents);
                Volatile.Write(ref current, snapshot);
                Volatile.Write(ref lastReport, report);
                Volatile.Write(ref readAt, Stopwatch.GetTimestamp());
                before.Release();
            }
            catch (Exception refusal) when (refusal is KnowledgeException or IOException or UnauthorizedAccessException)
            {
                Volatile.Write(ref lastReport, new ReindexReport([], [], [], before.Articles.Length, [], []) { Failure = refusal.Message });
            }

            AnsweringTelemetry.Reindexed(lastReport, Stopwatch.GetElapsedTime(began));
            return lastReport;
        }
    }

    /// <summary>Tells what has become of the quote behind a receipt.</summary>
    public ReceiptVerification Verify(Receipt receipt) => QuoteSearch.Verify(receipt, Articles);

    /// <summary>Tells what has become of the quote behind a receipt's code, or what is wrong with the code.</summary>
    public ReceiptVerification Verify(string? code) =>
        Receipt.TryParse(code, out var receipt, out var problem) ? Verify(receipt) : new ReceiptVerification.Unreadable(problem);

    /// <summary>The citation a receipt was given for, wherever its words stand now; null where they are gone.</summary>
    public Citation? Find(Receipt receipt) => Verify(receipt) switch
    {
        ReceiptVerification.Intact intact => intact.Citation,
        ReceiptVerification.Moved moved => moved.Now,
        _ => null,
    };

    /// <summary>Drops the articles once the last question is answered; asking after that throws.</summary>
    public void Dispose()
    {
        lock (reindexing)
        {
            Interlocked.Exchange(ref current, null)?.Release();
        }
    }

    internal static KnowledgeBase Open(Func<ArticleFolderReading> read, string dataFolder) => Open(read, dataFolder, TextEmbedder.Shipped);

    internal static KnowledgeBase Open(Func<ArticleFolderReading> read, string dataFolder, IPassageEmbedder? embedder)
    {
        try
        {
            return new KnowledgeBase(new KnowledgeSource(read, new IndexStore(Path.GetFullPath(dataFolder), embedder), embedder));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException($"The articles can't be read: {refusal.Message}", refusal);
        }
    }

    /// <summary>Takes the articles as they stand now; hold it as long as one question lasts.</summary>
    internal KnowledgeLease Lease()
    {
        var snapshot = Current;
        while (!snapshot.TryRetain())
        {
            // A reindex swapped it between our two steps; its successor stands there by now.
            snapshot = Current;
        }

        return new KnowledgeLease(snapshot);
    }

    private KnowledgeSnapshot Current => Volatile.Read(ref current) ?? throw new ObjectDisposedException(nameof(KnowledgeBase));
}
