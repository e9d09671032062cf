using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace StoryBot.Answering.Indexing;

/// <summary>The Lucene index over passages: gives ordinals and BM25 scores, never text.</summary>
internal sealed class PassageIndex : IDisposable
{
    private static readonly BM25Similarity Bm25 = new(0.9f, 0.4f);

    private readonly Lucene.Net.Store.Directory directory;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    private PassageIndex(Lucene.Net.Store.Directory directory)
    {
        this.directory = directory;
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = Bm25 };
    }

    /// <summary>An index that lives as long as the process: for tests, evaluation and small folders.</summary>
    public static PassageIndex InMemory(IEnumerable<AnalyzedPassage> passages)
    {
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(TermAnalyzer.Version, TermAnalyzer.Chain) { Similarity = Bm25 }))
        {
            foreach (var passage in passages)
            {
                writer.AddDocument(new Document
                {
                    new TextField(Fields.Text, passage.Passage.Text, Field.Store.NO),
                    new TextField(Fields.Title, passage.Passage.Article.Title, Field.Store.NO),
                    new StoredField(Fields.Ordinal, passage.Ordinal),
                });
            }

            writer.ForceMerge(1);
        }

        return new PassageIndex(directory);
    }

    /// <summary>The best <paramref name="count"/> passages for the stems, best first; none where no stem occurs.</summary>
    public IReadOnlyList<PassageHit> Search(IEnumerable<string> stems, int count)
    {
        var query = new BooleanQuery();
        foreach (var stem in stems.Distinct(StringComparer.Ordinal).Take(BooleanQuery.MaxClauseCount))
        {
            query.Add(new TermQuery(new Lucene.Net.Index.Term(Fields.Text, stem)), Occur.SHOULD);
        }

        return [.. searcher.Search(query, count).ScoreDocs.Select(Hit)];
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    private PassageHit Hit(ScoreDoc hit) =>
        new(int.Parse(searcher.Doc(hit.Doc).Get(Fields.Ordinal), CultureInfo.InvariantCulture), hit.Score);
}
