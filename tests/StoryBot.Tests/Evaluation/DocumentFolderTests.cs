using StoryBot.Evaluation.Sets;

namespace StoryBot.Tests.Evaluation;

public sealed class DocumentFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_document_is_asked_the_questions_beside_it_and_answers_are_found_where_they_stand()
    {
        folder.Write("pool.md", "# Pool\n\nThe pool has **two** lanes. It opens at 7.\n\n| Ticket | Price |\n| --- | --- |\n| Child | £2 |\n");
        folder.Write(
            "pool.questions.jsonl",
            """
            {"question": "how many lanes?", "where": "two", "answers": ["two", "two lanes"]}
            {"question": "what do kids pay?", "where": "Child £2", "answers": ["£2"]}
            {"question": "when does it open?", "where": "It opens at 7", "answers": ["7"]}
            {"question": "is there a sauna?"}
            """);

        var article = Assert.Single(DocumentFolder.Read(folder.Path).Articles);

        Assert.Equal("Pool", article.Article.Title);
        Assert.Equal([new Gold(1, 13, "two"), new Gold(1, 13, "two lanes")], article.Questions[0].Golds);
        Assert.Equal([new Gold(2, 8, "£2")], article.Questions[1].Golds);
        Assert.Equal([new Gold(1, 36, "7")], article.Questions[2].Golds);
        Assert.False(article.Questions[3].IsAnswerable);
    }

    [Fact]
    public void An_answer_that_stands_in_no_paragraph_stays_asked_for()
    {
        folder.Write("pool.md", "# Pool\n\n## Open 7 to 9\n\nBring a towel.\n");
        folder.Write("pool.questions.jsonl", """{"question": "when is it open?", "where": "7 to 9", "answers": ["7 to 9"]}""");

        Assert.Equal([new Gold(0, null, "7 to 9")], Assert.Single(DocumentFolder.Read(folder.Path).Articles).Questions[0].Golds);
    }

    [Theory]
    [InlineData("""{"question": "when?", "where": "7"}""", "pool.questions.jsonl, line 1: \"answers\" is missing or empty")]
    [InlineData("""{"question": "when?", "where": 7, "answers": ["7"]}""", "pool.questions.jsonl, line 1: \"where\" is neither words")]
    [InlineData("""{"where": "7", "answers": ["7"]}""", "pool.questions.jsonl, line 1: ")]
    public void A_line_that_is_no_question_is_named(string line, string told)
    {
        folder.Write("pool.md", "The pool opens at 7.\n");
        folder.Write("pool.questions.jsonl", line);

        var problem = Assert.Throws<BadSetException>(() => DocumentFolder.Read(folder.Path));

        Assert.Contains(told, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_without_a_document_are_named()
    {
        folder.Write("pool.questions.jsonl", """{"question": "when?"}""");

        Assert.Contains("no .md, .txt or .html", Assert.Throws<BadSetException>(() => DocumentFolder.Read(folder.Path)).Message, StringComparison.Ordinal);
        Assert.Throws<BadSetException>(() => DocumentFolder.Read(Path.Combine(folder.Path, "nowhere")));
    }
}
