using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace StoryBot.Answering.Indexing;

/// <summary>A read-only view of the Lucene index over passages: gives ordinals, BM25 scores and vectors, never text. Safe for concurrent use.</summary>
internal sealed class PassageIndex : IDisposable
{
    /// <summary>Slightly better than the usual 1.2 and 0.75 on questions about encyclopedia articles.</summary>
    public static readonly BM25Similarity Bm25 = new(0.9f, 0.4f);

    private static readonly HashSet<string> VectorsOnly = [Fields.Vectors];

    private readonly StoredIndex stored;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly ImmutableArray<int> ordinals;
    private readonly int[] documents;

    /// <summary>Takes over <paramref name="stored"/>.</summary>
    /// <exception cref="CorruptIndexException">The index is not one of these articles.</exception>
    public PassageIndex(StoredIndex stored, ImmutableArray<Article> articles)
    {
        this.stored = stored;
        reader = stored.Reader;
        searcher = new IndexSearcher(reader) { Similarity = Bm25 };
        ordinals = DocumentOrdinals.Of(reader, articles);
        documents = new int[ordinals.Length];
        for (var document = 0; document < ordinals.Length; document++)
        {
            documents[ordinals[document]] = document;
        }
    }

    public IndexContents Contents => stored.Contents;

    /// <summary>How many passages hold the stem.</summary>
    public int PassagesWith(string stem) => reader.DocFreq(new Lucene.Net.Index.Term(Fields.Text, stem));

    /// <summary>The stems of the passages that start with <paramref name="letter"/>, each with the number of passages that hold it.</summary>
    public IEnumerable<KeyValuePair<string, int>> StemsStartingWith(char letter)
    {
        var terms = MultiFields.GetTerms(reader, Fields.Text)?.GetEnumerator();
        var more = terms is not null && terms.SeekCeil(new BytesRef(letter.ToString())) != TermsEnum.SeekStatus.END;
        while (more && terms!.Term.Utf8ToString() is var stem && stem.Length > 0 && stem[0] == letter)
        {
            yield return new(stem, terms.DocFreq);
            more = terms.MoveNext();
        }
    }

    /// <summary>The best <paramref name="count"/> passages for the stems, best first; none where no stem occurs.</summary>
    public IReadOnlyList<PassageHit> Search(IEnumerable<string> stems, int count)
    {
        var query = new BooleanQuery();
        foreach (var stem in stems.Distinct(StringComparer.Ordinal).Take(BooleanQuery.MaxClauseCount))
        {
            query.Add(new TermQuery(new Lucene.Net.Index.Term(Fields.Text, stem)), Occur.SHOULD);
        }

        if (query.Clauses.Count == 0 || ordinals.IsEmpty)
        {
            return [];
        }

        // Asked for in order, Lucene walks the postings side by side instead of filling a 2,048-slot table at every question.
        var best = TopScoreDocCollector.Create(Math.Min(count, ordinals.Length), docsScoredInOrder: true);
        searcher.Search(query, best);
        return [.. best.GetTopDocs().ScoreDocs.Select(hit => new PassageHit(ordinals[hit.Doc], hit.Score)).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Ordinal)];
    }

    /// <summary>The vectors kept for each passage, by its ordinal; null where there are none.</summary>
    public byte[]? VectorsOf(int ordinal) =>
        reader.Document(documents[ordinal], VectorsOnly).GetBinaryValue(Fields.Vectors) is { } stored ? stored.Bytes.AsSpan(stored.Offset, stored.Length).ToArray() : null;

    public void Dispose() => stored.Dispose();
}
