using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace StoryBot.Answering.Indexing;

/// <summary>Which passage each Lucene document stands for, read once when an index is opened: a question then touches no doc values, which no two threads may share.</summary>
internal static class DocumentOrdinals
{
    public static ImmutableArray<int> Of(DirectoryReader reader, ImmutableArray<Article> articles)
    {
        var blocks = Blocks(articles);
        var ordinals = ImmutableArray.CreateBuilder<int>(reader.MaxDoc);
        foreach (var leaf in reader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            if (leaf.GetSortedDocValues(Fields.Article) is not { } ids || leaf.GetNumericDocValues(Fields.Position) is not { } positions)
            {
                throw new CorruptIndexException("a segment lacks the fields that name its passages");
            }

            var byId = Enumerable.Range(0, ids.ValueCount).Select(id => Block(blocks, ids, id)).ToArray();
            for (var document = 0; document < leaf.MaxDoc; document++)
            {
                var block = byId[ids.GetOrd(document)];
                var position = positions.Get(document);
                ordinals.Add(position >= 0 && position < block.Length ? block.Start + (int)position : throw new CorruptIndexException("a document names a paragraph that is not there"));
            }
        }

        return ordinals.Count == articles.Sum(article => article.Paragraphs.Length) && !reader.HasDeletions
            ? ordinals.DrainToImmutable()
            : throw new CorruptIndexException($"{ordinals.Count} documents stand for {articles.Sum(article => article.Paragraphs.Length)} paragraphs");
    }

    private static Dictionary<string, (int Start, int Length)> Blocks(ImmutableArray<Article> articles)
    {
        var blocks = new Dictionary<string, (int Start, int Length)>(StringComparer.Ordinal);
        var start = 0;
        foreach (var article in articles)
        {
            blocks.Add(article.Id, (start, article.Paragraphs.Length));
            start += article.Paragraphs.Length;
        }

        return blocks;
    }

    private static (int Start, int Length) Block(Dictionary<string, (int Start, int Length)> blocks, SortedDocValues ids, int id)
    {
        var bytes = new BytesRef();
        ids.LookupOrd(id, bytes);
        return blocks.TryGetValue(bytes.Utf8ToString(), out var block) ? block : throw new CorruptIndexException("a document names an article that is not there");
    }
}
