using StoryBot.Answering;

namespace StoryBot.Diagnostics.Health.Checks;

/// <summary>Asks the index for a paragraph of an article by the paragraph's own words, and looks whether one that says them is what it finds.</summary>
internal sealed class AnswersCheck(KnowledgeBase knowledge, AnswerEngine engine) : IReadinessCheck
{
    /// <summary>A question of a few words, as people ask them.</summary>
    private const int CanaryLength = 200;

    private const string Reindex = "then give /storybot reindex in a chat.";

    public string Name => "answers";

    public Task<Finding> LookAsync(CancellationToken cancellation) => Task.FromResult(Look());

    private Finding Look()
    {
        var articles = knowledge.Articles;
        if (!articles.SelectMany(article => article.Passages).Any())
            return new Finding.Broken(Name, "there is no article to answer from", $"Put articles into Knowledge:Folder, {Reindex}");
        if (knowledge.LastReport.Failure is { } failure)
            return new Finding.Broken(Name, $"the articles could not be read again, the old ones still answer: {failure}", $"Mend what it names, {Reindex}");

        // A sentence of words such as "it was so" can't be looked for. One that many paragraphs begin with is found in any of them.
        var (passage, words, explanation) = articles.SelectMany(article => article.Passages).Select(Ask).FirstOrDefault(asked => !asked.Explanation.Terms.IsEmpty);
        if (passage is null)
            return new Finding.Broken(Name, "no paragraph begins with a word that can be looked for", $"Put articles into Knowledge:Folder, {Reindex}");
        return explanation.Considered.Any(considered => considered.Citation.Passage.Text.Contains(words, StringComparison.Ordinal))
            ? new Finding.Sound(Name, $"{articles.Length} known")
            : new Finding.Broken(
                Name,
                $"the index does not find paragraph {passage.Paragraph.Number} of {passage.Article.Id}",
                "Stop the bot, delete the folder index in Knowledge:DataFolder, and start it: the index is made anew.");
    }

    private (Passage Passage, string Words, Explanation Explanation) Ask(Passage passage)
    {
        var words = Canary(passage);
        return (passage, words, engine.Ask(new Question(words) { IsRehearsal = true }).Explanation);
    }

    private static string Canary(Passage passage)
    {
        var sentence = passage.Paragraph.Sentences is [var first, ..] ? passage.Text.Substring(first.Start, first.Length) : passage.Text;
        return sentence.Length <= CanaryLength ? sentence : sentence[..CanaryLength];
    }
}
