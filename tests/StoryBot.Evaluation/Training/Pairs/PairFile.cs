using System.Text.Json;
using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Pairs;

/// <summary>Keeps pairs in a file, one JSON object a line.</summary>
internal static class PairFile
{
    /// <summary>Names the file of pairs made of single sentences.</summary>
    public const string Sentences = "sentences.jsonl";

    /// <summary>Names the file of pairs made of articles.</summary>
    public const string Articles = "articles.jsonl";

    /// <summary>Names the file of pairs made of what was written for this repository.</summary>
    public const string Own = "own.jsonl";

    public static void Write(string path, IEnumerable<QuotePairExample> pairs) =>
        File.WriteAllLines(path, pairs.Select(pair => JsonSerializer.Serialize(pair, PairJson.Default.QuotePairExample)));

    /// <exception cref="BadSetException">The file can't be read, or a line of it is no pair.</exception>
    public static QuotePairExample[] Read(string path) =>
        [.. SetFile.Lines(path).Select(line => SetFile.Parse(path, line.Number, () => JsonSerializer.Deserialize(line.Text, PairJson.Default.QuotePairExample)))];
}
