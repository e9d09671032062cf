using System.Security.Cryptography;

namespace StoryBot.Answering.Articles;

/// <summary>Reads one file into an article, or into the reason why it is none.</summary>
internal static class ArticleFile
{
    /// <summary>The largest file that is read, in bytes; a long book of plain text is one or two million.</summary>
    public const int SizeLimit = 20 * 1024 * 1024;

    public static ArticleReading Read(string path, string id)
    {
        byte[] bytes;
        try
        {
            // A pipe or a device says that it is empty; opening it could wait for ever.
            var length = new FileInfo(path).Length;
            if (length == 0)
                return Skipped(id, "is empty: write the article into it, or remove it");

            if (length > SizeLimit)
                return Skipped(id, $"is {length / 1048576.0:0.#} MB, more than the {SizeLimit / 1048576} MB that are read: split it into smaller files");

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return Skipped(id, problem switch
            {
                UnauthorizedAccessException => "can't be opened: let the bot's account read it",
                // What a listing gives for bytes that are no character leads to no file.
                FileNotFoundException when id.Contains('\uFFFD', StringComparison.Ordinal) => "has a name that is not in UTF-8, by which it can't be opened: rename it",
                _ => "can't be read: see whether it is still there and its disk in order",
            });
        }

        return Of(id, bytes);
    }

    /// <summary>The article that a file of this name and these bytes is.</summary>
    public static ArticleReading Of(string id, byte[] bytes) => SourceText.Decode(bytes) switch
    {
        SourceText.Binary binary => Skipped(id, binary.Reason),
        SourceText.Decoded { IsGuess: true } guess when ArticleParser.UnreadEncoding(Path.GetExtension(id), guess.Text) is { } encoding =>
            Skipped(id, $"says that it is written in {encoding}, which is not read: save it as UTF-8"),
        SourceText.Decoded { IsGarbled: true } =>
            Skipped(id, "is written in an encoding that is not read, neither in UTF-8 nor in Windows-1252: save it as UTF-8"),
        SourceText.Decoded decoded => ArticleParser.Parse(Path.GetExtension(id), decoded.Text) switch
        {
            Parsed.Broken broken => Skipped(id, broken.Reason),
            Parsed.Page page => Of(id, page, decoded.Text, Convert.ToHexStringLower(SHA256.HashData(bytes))),
            var other => throw new InvalidOperationException($"no such outcome: {other}"),
        },
        var other => throw new InvalidOperationException($"no such outcome: {other}"),
    };

    private static ArticleReading Of(string id, Parsed.Page page, string text, string hash)
    {
        var paragraphs = Block.Number(page.Blocks);
        if (paragraphs.IsEmpty)
            return Skipped(id, $"{Found(text)}: write the article into it, or remove it");

        var title = page.Title is { Length: > 0 } ? page.Title : Path.GetFileNameWithoutExtension(id);
        return new ArticleReading.Read(
            new Article(id, title, hash, paragraphs) { Url = page.Url, Author = page.Author, Published = page.Published });
    }

    // Who sees a text in the file is told that it was seen here, too.
    private static string Found(string text) => BlankLines.Lines(text).Count(line => line.Of(text).Any(char.IsLetterOrDigit)) switch
    {
        0 => "holds no paragraph of text",
        1 => "holds one line, which does not read as prose",
        var lines => $"holds {lines} lines, none of which reads as prose",
    };

    private static ArticleReading.Skipped Skipped(string id, string reason) => new(new SkippedFile(id, reason));
}
