using System.Collections.Immutable;
using System.Text.Json;
using StoryBot.Answering;
using StoryBot.Answering.Articles;

namespace StoryBot.Evaluation.Sets;

/// <summary>Reads questions on one article, one JSON object a line.</summary>
internal static class StoryFile
{
    /// <param name="path">The questions.</param>
    /// <param name="articlePath">The article as saved from the web page or as the knowledge folder keeps it.</param>
    public static QuestionSet Read(string path, string articlePath)
    {
        var article = Article(articlePath);
        var questions = SetFile.Lines(path).Select(line => Question(path, line.Number, line.Text, article));
        return new QuestionSet(QuestionSet.NameOf(path), [new ArticleQuestions(article, [.. questions])]);
    }

    private static SetQuestion Question(string path, int number, string text, Article article)
    {
        var line = SetFile.Parse(path, number, () => JsonSerializer.Deserialize(text, SetJson.Default.StoryLine));
        if (line.Match is not ("all" or "any" or "none"))
            throw new BadSetException(path, number, $"\"match\" is '{line.Match}'; it must be all, any or none");

        if (line.Match == "none")
            return new SetQuestion($"{line.Id}", line.Question, [], AcceptedWords.Anything);

        if (line.Paragraph is not { } paragraph || paragraph < 1 || paragraph > article.Paragraphs.Length)
            throw new BadSetException(path, number, $"\"paragraph\" is {line.Paragraph?.ToString() ?? "missing"}; {article.Id} has 1 to {article.Paragraphs.Length}");

        if (line.Answers.Count == 0)
            throw new BadSetException(path, number, "\"answers\" is empty, and \"match\" is not none");

        ImmutableArray<Gold> golds = [.. line.Answers.Select(answer => Place(article.Paragraphs[paragraph - 1], answer))];
        return new SetQuestion($"{line.Id}", line.Question, golds, new AcceptedWords([.. line.Answers], line.Match == "all"));
    }

    private static Gold Place(Paragraph paragraph, string answer)
    {
        var offset = paragraph.Text.IndexOf(answer, StringComparison.OrdinalIgnoreCase);
        return new Gold(paragraph.Number, offset < 0 ? null : offset, answer);
    }

    // Stopgap until the article readers know a saved page: its body paragraphs are the long ones.
    private static Article Article(string path)
    {
        var blocks = SetFile.Read(path).Split("\n\n").Where(block => block.Length > 200);
        return TextArticle.Of(Path.GetFileName(path), Path.GetFileNameWithoutExtension(path), string.Join("\n\n", blocks));
    }
}
