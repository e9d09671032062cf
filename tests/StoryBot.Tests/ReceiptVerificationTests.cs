using CsCheck;
using StoryBot.Answering;
using StoryBot.Tests.Fakes;

namespace StoryBot.Tests;

public sealed class ReceiptVerificationTests
{
    private static readonly Article Town = MadeArticles.Of("town.md", "Rain fell. The mayor opened the bridge. Nobody came.", "It was late.");

    private static readonly Citation Opening = new(Town.Passages.First(), Town.Paragraphs[0].Sentences[1].To(Town.Paragraphs[0].Sentences[2]));

    [Fact]
    public void Words_in_their_place_are_intact()
    {
        var intact = Assert.IsType<ReceiptVerification.Intact>(Verify(Town));

        Assert.Equal(Opening, intact.Citation);
    }

    [Theory]
    [InlineData("town.md", "Before that. It was late.", "The mayor opened the bridge. Nobody came. The end.")]
    [InlineData("town.md", "The mayor opened the bridge. Nobody came.", "It was late.")]
    [InlineData("renamed.md", "Rain fell. The mayor opened the bridge. Nobody came.", "It was late.")]
    public void The_same_words_elsewhere_are_moved(string id, params string[] paragraphs)
    {
        var moved = Assert.IsType<ReceiptVerification.Moved>(Verify(MadeArticles.Of("other.md", "Another thing."), MadeArticles.Of(id, paragraphs)));

        Assert.Equal("The mayor opened the bridge. Nobody came.", moved.Now.Quote);
        Assert.Equal(id, moved.Now.Passage.Article.Id);
    }

    [Theory]
    [InlineData("Rain fell. The mayor closed the bridge. Nobody came.", "The mayor closed the bridge. Nobody came.")]
    [InlineData("Rain fell. The mayor opened the bridge. Everybody came.", "The mayor opened the bridge. Everybody came.")]
    [InlineData("Snow.", "Snow.")]
    public void Other_words_in_the_place_are_a_change_and_shown(string paragraph, string now)
    {
        var changed = Assert.IsType<ReceiptVerification.Changed>(Verify(MadeArticles.Of("town.md", paragraph)));

        Assert.Equal(now, changed.Now.Quote);
    }

    [Fact]
    public void A_paragraph_that_is_gone_is_removed()
    {
        var late = new Citation(Town.Passages.Last(), Town.Paragraphs[1].Sentences[0]);
        using var knowledge = KnowledgeBase.InMemory([MadeArticles.Of("town.md", "Rain fell.")]);

        var removed = Assert.IsType<ReceiptVerification.Removed>(knowledge.Verify(late.Receipt));

        Assert.Equal("town.md", removed.Article?.Id);
    }

    [Fact]
    public void An_article_that_is_gone_is_removed()
    {
        Assert.Null(Assert.IsType<ReceiptVerification.Removed>(Verify(MadeArticles.Of("other.md", "Another thing."))).Article);
    }

    [Fact]
    public void A_typo_is_told_as_such()
    {
        using var knowledge = KnowledgeBase.InMemory([Town]);
        var code = Opening.Receipt.Code;

        var unreadable = Assert.IsType<ReceiptVerification.Unreadable>(knowledge.Verify(code[..^1] + (code[^1] == '2' ? '3' : '2')));

        Assert.Contains("typo", unreadable.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_citation_is_found_again_by_its_code()
    {
        using var knowledge = KnowledgeBase.InMemory([Town]);
        Assert.True(Receipt.TryParse(Opening.Receipt.Code, out var receipt, out _));

        Assert.Equal(Opening, knowledge.Find(receipt));
    }

    [Fact]
    public void Every_run_of_sentences_is_intact_and_moves_with_its_paragraph() =>
        Gen.String[Gen.Char["abc ."], 1, 30].Where(text => text.Trim(' ', '.').Length > 0).Array[1, 4].Sample(paragraphs =>
        {
            var article = MadeArticles.Of("a.md", paragraphs);
            using var same = KnowledgeBase.InMemory([article]);
            using var later = KnowledgeBase.InMemory([MadeArticles.Of("a.md", [new string('z', 40), .. paragraphs])]);
            foreach (var citation in article.Passages.SelectMany(Runs))
            {
                Assert.Equal(citation, Assert.IsType<ReceiptVerification.Intact>(same.Verify(citation.Receipt)).Citation);
                Assert.Equal(citation.Quote, later.Find(citation.Receipt)?.Quote);
            }
        }, iter: 50);

    private static IEnumerable<Citation> Runs(Passage passage) =>
        from first in passage.Paragraph.Sentences
        from last in passage.Paragraph.Sentences
        where first.Start <= last.Start
        select new Citation(passage, first.To(last));

    private static ReceiptVerification Verify(params Article[] articles)
    {
        using var knowledge = KnowledgeBase.InMemory(articles);
        return knowledge.Verify(Opening.Receipt);
    }
}
