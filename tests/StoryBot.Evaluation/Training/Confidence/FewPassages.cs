using StoryBot.Evaluation.Sets;

namespace StoryBot.Evaluation.Training.Confidence;

/// <summary>Cuts long articles into short ones, as a newspaper's are: with fewer passages to mistake for the right one, the same evidence means more.</summary>
internal static class FewPassages
{
    /// <summary>The size of a news story.</summary>
    public const int Story = 6;

    /// <summary>Ends the id of a question whose answer stands in another piece.</summary>
    public const string Elsewhere = " elsewhere";

    /// <summary>Every piece is asked its own questions and those of the piece behind it, which it can't answer.</summary>
    /// <param name="passages">How many make a piece.</param>
    public static QuestionSet Of(QuestionSet set, int passages) => set with { Articles = [.. set.Articles.SelectMany(article => Pieces(article, passages))] };

    private static IEnumerable<ArticleQuestions> Pieces(ArticleQuestions whole, int passages)
    {
        var pieces = whole.Article.Paragraphs.Chunk(passages).ToArray();
        var questions = pieces.Select(_ => new List<SetQuestion>()).ToArray();
        var at = 0;
        foreach (var question in whole.Questions)
        {
            // A question without an answer stands among those of its paragraph.
            at = question.IsAnswerable ? Array.FindIndex(pieces, piece => piece.Any(paragraph => paragraph.Number == question.Golds[0].Paragraph)) : at;
            if (at >= 0)
                questions[at].Add(question);

            at = Math.Max(0, at);
        }

        return pieces.Select((piece, index) => new ArticleQuestions(
            whole.Article with { Paragraphs = [.. piece] },
            [.. questions[index], .. questions[(index + 1) % pieces.Length].Where(question => question.IsAnswerable).Select(Lost)]));
    }

    private static SetQuestion Lost(SetQuestion question) => question.Unanswered() with { Id = question.Id + Elsewhere };
}
