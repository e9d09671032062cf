using StoryBot.Answering;
using StoryBot.Answering.Articles;

namespace StoryBot.Tests.Articles;

/// <summary>The first article of <c>knowledge/</c> tells the story that shared/ holds, in words of its own.</summary>
public sealed class RetellingTests
{
    private const int LongestSharedRun = 7;

    private static readonly string[][] Facts =
    [
        [
            "Pentagon", "Mexico's military", "U.S.-Mexico border", "Trump administration", "illegal immigration", "cross-border crime",
            "U.S. Department of Defense (DoD)", "General Gregory M. Guillot", "U.S. Northern Command", "General Ricardo Trevilla Trejo",
            "Joint Statement of Understanding being signed", "outlines the framework for collaborative activities",
        ],
        [
            "Mutual respect for sovereignty", "coordinated patrols", "their respective sides of the border", "share more information",
            "immediate communication methods", "DoD expects", "various levels", "January 20, 2024", "took office", "senior official",
            "“gotaways,”", "undocumented individuals evading detection", "southern border", "132 per day in February", "93%", "peak",
            "former President Joe Biden",
        ],
        [
            "law enforcement", "Mexican cartel organizations", "This month", "laser pointer", "helicopter",
            "Department of Homeland Security (DHS)", "Mexican side of the border", "no direct harm", "in January",
            "suspected cartel members", "Border Patrol agents", "only a few days", "neighboring nations",
        ],
        [
            "patrols and surveillance", "expedited deportation powers", "undocumented immigrants", "public safety", "disrupt",
            "criminal organizations", "drug cartels", "porous border", "smuggling", "drugs", "United States", "Illegal crossings",
            "neighboring regions", "Mexican authorities",
        ],
        [
            "U.S. Northern Command", "proactive", "coordinated patrols", "communication", "secure", "stable", "deter illegal activities",
            "trust and understanding", "public safety", "criminal organizations", "influence in the region",
        ],
        [
            "coordinated patrols", "Joint Statement of Understanding", "milestone", "commitment", "illegal immigration",
            "cross-border crime", "notable results", "long term", "partnership with Mexico", "crucial", "secure, orderly", "benefit",
        ],
    ];

    [Fact]
    public void It_tells_the_facts_in_the_same_six_paragraphs()
    {
        var article = Retelling();

        Assert.Equal(6, article.Paragraphs.Length);
        Assert.All(Facts.Zip(article.Paragraphs), pair =>
            Assert.All(pair.First, fact => Assert.Contains(fact, pair.Second.Text, StringComparison.Ordinal)));
    }

    [Fact]
    public void It_invents_no_address_author_or_date()
    {
        var article = Retelling();

        Assert.Null(article.Url);
        Assert.Null(article.Author);
        Assert.Null(article.Published);
    }

    [Fact]
    public void It_shares_no_sentence_and_no_long_run_of_words_with_the_saved_page()
    {
        var original = Words(File.ReadAllText(SharedData.Require("data/story/article.txt")));
        var runs = Runs(original).ToHashSet(StringComparer.Ordinal);
        var saved = ' ' + string.Join(' ', original) + ' ';

        Assert.All(Retelling().Paragraphs, paragraph =>
        {
            Assert.DoesNotContain(Runs(Words(paragraph.Text)), runs.Contains);
            Assert.All(paragraph.Sentences, sentence =>
                Assert.DoesNotContain(' ' + string.Join(' ', Words(sentence.Of(paragraph.Text))) + ' ', saved, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_accepted_answer_stands_in_the_paragraph_that_is_right_for_it()
    {
        var article = Retelling();
        foreach (var line in File.ReadLines(SharedData.Require("data/story/questions.jsonl")).Where(line => line.Length > 0))
        {
            var question = System.Text.Json.JsonDocument.Parse(line).RootElement;
            if (question.GetProperty("match").GetString() == "none")
                continue;

            var text = article.Paragraphs[question.GetProperty("paragraph").GetInt32() - 1].Text;
            var found = question.GetProperty("answers").EnumerateArray()
                .Select(answer => text.Contains(answer.GetString()!, StringComparison.OrdinalIgnoreCase)).ToList();
            Assert.True(question.GetProperty("match").GetString() == "all" ? found.TrueForAll(isThere => isThere) : found.Contains(true), line);
        }
    }

    private static Article Retelling() =>
        Assert.Single(
            ArticleFolder.Read(Path.Combine(SharedData.RepositoryRoot, "knowledge")).Articles,
            article => article.Id == "us-mexico-border-patrols.md");

    private static IEnumerable<string> Runs(string[] words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - LongestSharedRun))
            .Select(start => string.Join(' ', words[start..(start + LongestSharedRun + 1)]));

    private static string[] Words(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) || c is '%' ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
