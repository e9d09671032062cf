using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using StoryBot.Answering;
using StoryBot.Answering.Articles;

namespace StoryBot.Evaluation.Sets;

/// <summary>Reads a folder of documents as people drop them into the knowledge folder, each with NAME.questions.jsonl beside it.</summary>
internal static class DocumentFolder
{
    private const string Questions = ".questions.jsonl";

    /// <summary>Each document is a knowledge base of its own, read as the bot reads it.</summary>
    public static QuestionSet Read(string folder) => new(
        QuestionSet.NameOf(folder),
        [.. SetFile.Files(folder, "*" + Questions).Order(StringComparer.Ordinal).Select(Of)]);

    private static ArticleQuestions Of(string path)
    {
        var stem = path[..^Questions.Length];
        var document = Array.Find([stem + ".md", stem + ".txt", stem + ".html"], File.Exists) ?? throw new BadSetException(path, null, "there is no .md, .txt or .html of its name beside it");
        var reading = ArticleFolder.ReadAlone(document);
        if (reading.Articles is not [var article])
            throw new BadSetException(document, null, $"is not read: {string.Join(", ", reading.Skipped.Select(file => file.Reason))}");

        return new ArticleQuestions(article, [.. SetFile.Lines(path).Select(line => Question(path, line.Number, line.Text, article))]);
    }

    private static SetQuestion Question(string path, int number, string text, Article article)
    {
        var line = SetFile.Parse(path, number, () => JsonSerializer.Deserialize(text, SetJson.Default.DocumentLine));
        string[] places = line.Where.ValueKind switch
        {
            JsonValueKind.Undefined => [],
            JsonValueKind.String => [line.Where.GetString()!],
            JsonValueKind.Array when line.Where.EnumerateArray().All(place => place.ValueKind == JsonValueKind.String) => [.. line.Where.EnumerateArray().Select(place => place.GetString()!)],
            _ => throw new BadSetException(path, number, "\"where\" is neither words of the document nor a list of such"),
        };
        if (places.Length > 0 && line.Answers is not { Count: > 0 })
            throw new BadSetException(path, number, "\"answers\" is missing or empty, and \"where\" is not");

        ImmutableArray<Gold> golds = [.. places.SelectMany(place => line.Answers!.Select(answer => Place(article, place, answer)))];
        return new SetQuestion($"{article.Id}:{number}", line.Question, golds, AcceptedWords.Anything);
    }

    // What is not read into any paragraph (a heading, a caption) can't be quoted, but stays asked for.
    private static Gold Place(Article article, string place, string answer)
    {
        var words = Words(place);
        return article.Paragraphs
            .Select(paragraph => (Paragraph: paragraph, Match: words.Match(paragraph.Text)))
            .Where(found => found.Match.Success)
            .Select(found => new Gold(found.Paragraph.Number, StartOf(answer, found.Paragraph.Text, found.Match.Index), answer))
            .FirstOrDefault(new Gold(0, null, answer));
    }

    // The answer's words nearest to the fragment; the fragment itself where they stand in none of its paragraph.
    private static int StartOf(string answer, string paragraph, int place) =>
        Words(answer).Matches(paragraph).Select(match => match.Index).OrderBy(start => Math.Abs(start - place)).FirstOrDefault(place);

    // A row's cells stand apart in its text, and need not in the words that are looked for.
    private static Regex Words(string text) =>
        new(string.Join(@"[\s|]+", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)), RegexOptions.CultureInvariant);
}
