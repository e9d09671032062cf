using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StoryBot.Answering;

namespace StoryBot.Conversation;

/// <summary>Questions the articles answer, to choose from while typing: made from the names in them, and each tried before it is first offered.</summary>
internal sealed partial class QuestionSuggestions(KnowledgeBase knowledge, AnswerEngine engine)
{
    private const int Names = 100;

    private readonly Lock gate = new();
    private (ImmutableArray<Article> Articles, ImmutableArray<Suggestion> Suggestions)? known;

    /// <summary>The questions that hold every word typed so far, at most <paramref name="count"/>.</summary>
    public ImmutableArray<string> For(string typed, int count)
    {
        var words = typed.Length > AnswerEngine.QuestionLimit ? [] : typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. Suggestions()
                .Where(suggestion => words.All(word => suggestion.Question.Contains(word, StringComparison.OrdinalIgnoreCase)) && suggestion.IsAnswered.Value)
                .Take(count)
                .Select(suggestion => suggestion.Question),
        ];
    }

    // Made once for each state of the articles: a reindex gives another array.
    private ImmutableArray<Suggestion> Suggestions()
    {
        var articles = knowledge.Articles;
        lock (gate)
        {
            if (known is not { } made || made.Articles != articles)
            {
                known = made = (articles, Make(articles));
            }

            return made.Suggestions;
        }
    }

    private ImmutableArray<Suggestion> Make(ImmutableArray<Article> articles) =>
    [
        .. articles
            .SelectMany(article => article.Paragraphs)
            .SelectMany(paragraph => NamePattern().Matches(paragraph.Text).Select(match => match.Groups[1].Value))
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .Take(Names)
            .Select(group => $"What does the article say about {group.Key}?")
            .Select(question => new Suggestion(question, new Lazy<bool>(() => engine.Ask(new Question(question) { IsRehearsal = true }) is Answer.Found))),
    ];

    // Two or more capitalised words in a row that do not open a sentence, as in "the Joint Statement of Understanding".
    [GeneratedRegex(@"[a-z,] (\p{Lu}\p{L}+(?: (?:of )?\p{Lu}\p{L}+){1,4})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern();

    /// <param name="IsAnswered">Found out when it is first wanted: nobody who types waits for all of them to be tried.</param>
    private sealed record Suggestion(string Question, Lazy<bool> IsAnswered);
}
