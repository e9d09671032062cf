using System.Security.Cryptography;
using System.Text;

namespace StoryBot.Answering.Indexing;

/// <summary>What an index was made from: a fingerprint of every article. It is committed with the index, so an index is known to be current, or not, without reading it.</summary>
internal sealed class IndexContents
{
    /// <summary>The form of the index: raise it when the fields, the analysis or the fingerprint change.</summary>
    public const int Format = 6;

    private const string FormatKey = "storybot-format";
    private const string ArticleKey = "article:";

    private readonly Dictionary<string, string> fingerprints;

    private IndexContents(Dictionary<string, string> fingerprints) => this.fingerprints = fingerprints;

    public static IndexContents Empty { get; } = new([]);

    /// <param name="vectors">Names the weights that the passages' vectors are made by; null where there are no vectors.</param>
    public static IndexContents Of(IEnumerable<Article> articles, string? vectors) =>
        new(articles.ToDictionary(article => article.Id, article => $"{Fingerprint(article)} {vectors}", StringComparer.Ordinal));

    /// <summary>Reads what <see cref="ToCommit"/> wrote; null where another program, or another format, wrote it.</summary>
    public static IndexContents? FromCommit(IDictionary<string, string> commit) =>
        commit.TryGetValue(FormatKey, out var format) && format == Format.ToString()
            ? new(commit
                .Where(entry => entry.Key.StartsWith(ArticleKey, StringComparison.Ordinal))
                .ToDictionary(entry => entry.Key[ArticleKey.Length..], entry => entry.Value, StringComparer.Ordinal))
            : null;

    public Dictionary<string, string> ToCommit()
    {
        var commit = fingerprints.ToDictionary(entry => ArticleKey + entry.Key, entry => entry.Value, StringComparer.Ordinal);
        commit.Add(FormatKey, Format.ToString());
        return commit;
    }

    /// <summary>What has to be done to an index of <paramref name="before"/> to make it one of these contents.</summary>
    public IndexChanges Since(IndexContents before) => new(
        [.. fingerprints.Keys.Where(id => !before.fingerprints.ContainsKey(id)).Order(StringComparer.Ordinal)],
        [.. fingerprints.Where(entry => before.fingerprints.TryGetValue(entry.Key, out var old) && old != entry.Value).Select(entry => entry.Key).Order(StringComparer.Ordinal)],
        [.. before.fingerprints.Keys.Where(id => !fingerprints.ContainsKey(id)).Order(StringComparer.Ordinal)],
        fingerprints.Count(entry => before.fingerprints.TryGetValue(entry.Key, out var old) && old == entry.Value));

    // The file's hash alone would miss that a later version of a parser reads other paragraphs from the same bytes, or other
    // sentences from the same paragraph, whose vectors stand one sentence after the other and behind those of its heading.
    private static string Fingerprint(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(article.Title + "\n"));
        foreach (var paragraph in article.Paragraphs)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{PassageHeading.Of(paragraph)}\n{paragraph.Text}\n{string.Join(' ', paragraph.Sentences.Select(sentence => $"{sentence.Start}+{sentence.Length}"))}\n"));
        }

        return $"{article.ContentHash} {Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16))}";
    }
}
