using System.Collections.Immutable;

namespace StoryBot.Evaluation.Sets;

/// <summary>A set of questions, article by article.</summary>
internal sealed record QuestionSet(string Name, ImmutableArray<ArticleQuestions> Articles)
{
    public int Total => Articles.Sum(article => article.Questions.Length);

    public QuestionSet OnlyAnswerable() => Only(question => question.IsAnswerable);

    public QuestionSet OnlyUnanswerable() => Only(question => !question.IsAnswerable);

    /// <summary>The name of a set's file in reports: its folder and itself, without the ending.</summary>
    public static string NameOf(string path)
    {
        var full = Path.GetFullPath(path);
        return $"{Path.GetFileName(Path.GetDirectoryName(full))}/{Path.GetFileNameWithoutExtension(full)}";
    }

    // An article that is asked nothing any more is left out.
    private QuestionSet Only(Func<SetQuestion, bool> kept) => this with
    {
        Articles = [.. Articles.Select(article => article with { Questions = [.. article.Questions.Where(kept)] }).Where(article => !article.Questions.IsEmpty)],
    };
}
