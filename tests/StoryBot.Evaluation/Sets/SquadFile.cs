using System.Text;
using System.Text.Json;
using StoryBot.Answering;
using StoryBot.Answering.Articles;

namespace StoryBot.Evaluation.Sets;

/// <summary>Reads a file in SQuAD format: one article is one knowledge base, its passages are its contexts split at blank lines.</summary>
internal static class SquadFile
{
    public static QuestionSet Read(string path) => Read(path, new SquadShape());

    public static QuestionSet Read(string path, SquadShape shape)
    {
        var text = SetFile.Read(path);
        var squad = SetFile.Parse(path, 1, () => JsonSerializer.Deserialize(text, SetJson.Default.SquadJson));
        var name = shape.NameOf(QuestionSet.NameOf(path));
        return new QuestionSet(name, [.. squad.Data.Select((article, index) => Of(article with { Paragraphs = [.. shape.Of(article)] }, $"{name}/{index}", path))]);
    }

    private static ArticleQuestions Of(SquadArticle squad, string id, string path)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var paragraph in squad.Paragraphs)
        {
            starts.Add(text.Length);
            text.Append(paragraph.Context).Append("\n\n");
        }

        var whole = text.ToString();
        var article = TextArticle.Of(id, squad.Title ?? id, whole);
        var questions = squad.Paragraphs.SelectMany((paragraph, index) => paragraph.Qas.Select(question => Question(question, starts[index])));
        return new ArticleQuestions(article, [.. questions]);

        SetQuestion Question(SquadQuestion question, int start) => new(
            question.Id,
            question.Question,
            question.IsImpossible ? [] : [.. question.Answers.Select(answer => Place(answer, start + answer.AnswerStart)).Distinct()],
            AcceptedWords.Anything);

        Gold Place(SquadAnswer answer, int position)
        {
            if (position < 0 || position >= whole.Length)
                throw new BadSetException(path, null, $"the answer '{answer.Text}' starts at {answer.AnswerStart}, outside of its context");

            // A paragraph without a letter is none; an answer there can't be found, but stays asked for.
            return article.Paragraphs.FirstOrDefault(paragraph => paragraph.Source.Contains(position)) is { } held
                ? new Gold(held.Number, OffsetIn(held, position), answer.Text)
                : new Gold(0, null, answer.Text);
        }

        // White space is collapsed in a paragraph's text, so offsets in the source are ahead of it.
        int OffsetIn(Paragraph paragraph, int position)
        {
            var before = Whitespace.Collapse(whole.AsSpan(paragraph.Source.Start, position - paragraph.Source.Start));
            return before.Length + (position > paragraph.Source.Start && Whitespace.IsBreaking(whole[position - 1]) ? 1 : 0);
        }
    }
}
