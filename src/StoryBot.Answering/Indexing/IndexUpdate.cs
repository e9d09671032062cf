using System.Collections.Immutable;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace StoryBot.Answering.Indexing;

/// <summary>Brings a Lucene directory to exactly the given articles, in one commit: whoever opens it sees the old index or the new one.</summary>
internal static class IndexUpdate
{
    // In characters: the longest articles of encyclopedias have half of it. Where passages without vectors are in question, words alone decide.
    private const int MostEmbedded = 200_000;

    // For however short a text all of the encoder's weights are gone through, which takes as long as so many characters do.
    private const int LeastEmbedded = 40;

    /// <summary>Writes into <paramref name="directory"/> what it lacks of the articles and takes out what isn't theirs, then opens it, all before another process can write.</summary>
    /// <exception cref="Lucene.Net.Store.LockObtainFailedException">Another writer has the directory.</exception>
    public static StoredIndex Apply(Lucene.Net.Store.Directory directory, ImmutableArray<Article> articles, IndexContents contents, IPassageEmbedder? embedder, Func<StoredIndex> open)
    {
        var writer = new IndexWriter(directory, Settings());
        StoredIndex updated;
        try
        {
            // What the writer found, and nobody else can change now: another process may have written since this one last looked.
            var held = IndexContents.FromCommit(writer.CommitData);
            if (held is null)
            {
                writer.DeleteAll();
            }

            Write(writer, articles, contents, contents.Since(held ?? IndexContents.Empty), embedder);
            updated = open();
        }
        catch
        {
            // Not Dispose: that would commit what was written so far.
            writer.Rollback();
            throw;
        }

        writer.Dispose();
        return updated;
    }

    private static void Write(IndexWriter writer, ImmutableArray<Article> articles, IndexContents contents, IndexChanges changes, IPassageEmbedder? embedder)
    {
        foreach (var id in changes.Changed.Concat(changes.Removed))
        {
            writer.DeleteDocuments(new Lucene.Net.Index.Term(Fields.Article, id));
        }

        var write = changes.Added.Concat(changes.Changed).ToHashSet(StringComparer.Ordinal);
        foreach (var article in articles.Where(article => write.Contains(article.Id)))
        {
            writer.AddDocuments(Documents([.. article.Passages], embedder));
        }

        // Questions are answered 1.4 times faster from one segment, and deleted passages no longer count in the statistics.
        writer.ForceMerge(1);
        writer.SetCommitData(contents.ToCommit());
        writer.Commit();
    }

    // Merging on this thread keeps a failed merge an exception of this call.
    private static IndexWriterConfig Settings() => new(TermAnalyzer.Version, TermAnalyzer.Chain)
    {
        OpenMode = OpenMode.CREATE_OR_APPEND,
        Similarity = PassageIndex.Bm25,
        MergeScheduler = new SerialMergeScheduler(),
        WriteLockTimeout = 0,
    };

    // What the passages mean takes the longest by far, so every core works it out; of a very long article only the beginning, in seconds.
    private static IEnumerable<Document> Documents(Passage[] passages, IPassageEmbedder? embedder)
    {
        var embedded = 0;
        var beginning = passages.TakeWhile(passage => (embedded += Embedded(passage)) <= MostEmbedded).ToArray();
        var vectors = beginning.AsParallel().AsOrdered().Select(passage => embedder?.Embed(passage)).ToArray();
        return passages.Select((passage, position) =>
        {
            var document = Document(passage, position);
            if (vectors.ElementAtOrDefault(position) is { } kept)
            {
                document.Add(new StoredField(Fields.Vectors, kept));
            }

            return document;
        });
    }

    // The heading is encoded again with every passage below it.
    private static int Embedded(Passage passage) => Math.Max(LeastEmbedded, passage.Text.Length + PassageHeading.Of(passage.Paragraph).Length);

    private static Document Document(Passage passage, int position) =>
    [
        new TextField(Fields.Text, FoldedText.Of(passage.Text).Text, Field.Store.NO),
        new TextField(Fields.Text, FoldedText.Of(PassageHeading.Of(passage.Paragraph)).Text, Field.Store.NO),
        new StringField(Fields.Article, passage.Article.Id, Field.Store.NO),
        new SortedDocValuesField(Fields.Article, new BytesRef(passage.Article.Id)),
        new NumericDocValuesField(Fields.Position, position),
    ];
}
